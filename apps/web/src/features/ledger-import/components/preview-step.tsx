import { Button } from '@mantine/core';
import type { LedgerImportView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useLookAgain } from '../api/change-import';
import { ChoicesForm } from './choices-form';
import css from './ledger-import.module.css';
import { LinesPanel } from './lines-panel';

/** Every line held against the cases that are there, and the choice how to go on. */
export function PreviewStep({ view }: Readonly<{ view: LedgerImportView }>) {
  const { t } = useTranslation();
  const look = useLookAgain(view);
  const { proposal, mine } = view;
  const { sheet, headerRows } = view.mapping ?? proposal;
  return (
    <>
      {look.isError && <ProblemAlert error={look.error} />}
      <LinesPanel
        view={view}
        title={t('ledgerImport.previewTitle')}
        lead={t('ledgerImport.previewLead', { total: view.total })}
        aside={
          mine && (
            <Button
              variant="default"
              loading={look.isPending}
              onClick={() => look.mutate({ sheet, headerRows: headerRows.length > 0 ? headerRows : null })}
            >
              {t('ledgerImport.backToColumns')}
            </Button>
          )
        }
      />
      <Skipped view={view} />
      {mine && (
        <Panel title={t('ledgerImport.choices')}>
          <ChoicesForm view={view} />
        </Panel>
      )}
    </>
  );
}

/** Rows that are no cases: sums, notes, signatures. */
function Skipped({ view: { skipped } }: Readonly<{ view: LedgerImportView }>) {
  const { t } = useTranslation();
  const words = useWords();
  if (skipped.count === 0) return null;
  return (
    <details className={css.sample}>
      <summary>{t('ledgerImport.skipped', { n: skipped.count })}</summary>
      <ul>
        {skipped.first.map(({ row, reason }) => (
          <li key={row}>{t('ledgerImport.skippedRow', { row, reason: words(reason) })}</li>
        ))}
      </ul>
    </details>
  );
}
