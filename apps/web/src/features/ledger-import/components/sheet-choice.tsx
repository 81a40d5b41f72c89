import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { LedgerImportView, LedgerMapping } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useLookAgain } from '../api/change-import';
import { rowsIn } from '../lib/mapping-draft';
import css from './ledger-import.module.css';

type Props = Readonly<{
  view: LedgerImportView;
  mapping: LedgerMapping;
  onChange: (mapping: LedgerMapping) => void;
}>;

/** Which sheet, which rows are its header, and where the list begins and ends. */
export function SheetChoice({ view, mapping, onChange }: Props) {
  const { t } = useTranslation();
  const look = useLookAgain(view);
  const { sheets, proposal, mine } = view;
  const [typed, setTyped] = useState(proposal.headerRows.join(','));
  const headerRows = rowsIn(typed);
  const isOther = typed !== proposal.headerRows.join(',');
  return (
    <Panel title={t('ledgerImport.sheet')}>
      <div className="stack">
        {look.isError && <ProblemAlert error={look.error} />}
        <div className={css.fields}>
          <NativeSelect
            label={t('ledgerImport.sheet')}
            value={mapping.sheet}
            disabled={look.isPending || !mine}
            data={sheets.map(({ name, hidden }) => ({
              value: name,
              label: hidden ? t('ledgerImport.sheetHidden', { name }) : name,
            }))}
            onChange={(event) => look.mutate({ sheet: event.currentTarget.value, headerRows: null })}
          />
          <TextInput
            label={t('ledgerImport.headerRows')}
            description={t('ledgerImport.headerRowsHint')}
            value={typed}
            error={headerRows === null ? t('ledgerImport.headerRowsBad') : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NumberInput
            label={t('ledgerImport.firstRow')}
            min={1}
            allowDecimal={false}
            value={mapping.firstRow}
            onChange={(row) => typeof row === 'number' && onChange({ ...mapping, firstRow: row })}
          />
          <NumberInput
            label={t('ledgerImport.lastRow')}
            description={t('ledgerImport.lastRowHint')}
            min={1}
            allowDecimal={false}
            value={mapping.lastRow ?? ''}
            onChange={(row) => onChange({ ...mapping, lastRow: typeof row === 'number' ? row : null })}
          />
        </div>
        {isOther && headerRows && (
          <div className="row">
            <Button
              variant="default"
              loading={look.isPending}
              onClick={() => look.mutate({ sheet: mapping.sheet, headerRows })}
            >
              {t('ledgerImport.lookAgain')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
