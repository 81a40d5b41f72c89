import { Alert, Button } from '@mantine/core';
import { canRegister, type LedgerDefaults, type LedgerImportView, type LedgerMapping } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentText } from '../../../shared/lib/dates';
import { ApiProblem } from '../../../shared/lib/http';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useSettleMapping } from '../api/change-import';
import { mappingOf, withField } from '../lib/mapping-draft';
import { ColumnsTable } from './columns-table';
import { DefaultsFields } from './defaults-fields';
import { SampleTable } from './sample-table';
import css from './ledger-import.module.css';
import { SheetChoice } from './sheet-choice';

/** What the columns mean, and what the ledger does not say. */
export function MappingStep({ view }: Readonly<{ view: LedgerImportView }>) {
  const { t } = useTranslation();
  const [mapping, setMapping] = useState<LedgerMapping>(() => view.mapping ?? mappingOf(view.proposal));
  const [defaults, setDefaults] = useState<LedgerDefaults>(view.defaults);
  const settle = useSettleMapping(view);
  const { marked, look, goTo } = useMarkedColumn();
  const { remembered, mine } = view;
  const isEnough = canRegister(mapping.columns.map(({ field }) => field));
  return (
    <>
      {remembered && (
        <Alert variant="light">
          {t('ledgerImport.remembered', {
            by: remembered.by,
            at: momentText(remembered.at),
            file: remembered.fileName,
          })}
        </Alert>
      )}
      <SheetChoice view={view} mapping={mapping} onChange={setMapping} />
      <div className={css.sides}>
        <SampleTable view={view} marked={marked} onMark={goTo} />
        <Panel title={t('ledgerImport.columns')}>
          <ColumnsTable
            proposal={view.proposal}
            mapping={mapping}
            onField={(column, field) => setMapping(withField(mapping, column, field))}
            marked={marked}
            onMark={look}
          />
        </Panel>
      </div>
      <Panel title={t('ledgerImport.defaults')}>
        <DefaultsFields value={defaults} onChange={setDefaults} />
      </Panel>
      {settle.isError && (
        <ProblemAlert error={settle.error}>
          <Faults error={settle.error} />
        </ProblemAlert>
      )}
      {mine && (
        <div className="row">
          <Button loading={settle.isPending} disabled={!isEnough} onClick={() => settle.mutate({ mapping, defaults })}>
            {t('ledgerImport.settle')}
          </Button>
          {!isEnough && <span className="soft">{t('ledgerImport.needsProblem')}</span>}
        </div>
      )}
    </>
  );
}

/** The column that people are at, marked in the sheet as well; from the sheet the keyboard goes to its meaning. */
function useMarkedColumn() {
  const [marked, setMarked] = useState<number | null>(null);
  const look = (column: number) => {
    setMarked(column);
    document.querySelector(`th[data-column="${column}"]`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const goTo = (column: number) => {
    setMarked(column);
    document.querySelector<HTMLElement>(`#column-${column} select`)?.focus();
  };
  return { marked, look, goTo };
}

function Faults({ error }: Readonly<{ error: Error }>) {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  return (
    <ul>
      {errors.map(({ pointer, detail }) => (
        <li key={pointer}>{detail}</li>
      ))}
    </ul>
  );
}
