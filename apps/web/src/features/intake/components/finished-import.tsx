import { Alert } from '@mantine/core';
import type { ReportImportView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '../../../shared/ui/panel';
import { FiguresPanel } from './figures-panel';
import css from './import-review.module.css';
import { ImportSteps } from './import-steps';
import { SourcePane } from './source-pane';

/** What was read out of the report, for reading only; opens at the place that a case came from. */
export function FinishedImport({ view, at }: Readonly<{ view: ReportImportView; at: number | null }>) {
  const { t } = useTranslation();
  const sought = view.drafts.find((draft) => draft.start !== null && draft.start === at);
  const [chosen, setChosen] = useState<string | null>(sought?.id ?? null);
  const kept = view.drafts.filter((draft) => draft.keep);
  return (
    <>
      {view.status === 'confirmed' && <ImportSteps at="done" />}
      <Alert color={view.status === 'confirmed' ? 'green' : 'gray'} variant="light" mb="md">
        {view.status === 'confirmed' ? (
          <div className="row">
            <strong>{t('intake.confirmed', { n: view.caseIds.length })}</strong>
            <Link to={`/ledger?importId=${view.id}`}>{t('intake.toLedger')}</Link>
          </div>
        ) : (
          t('intake.readOnly')
        )}
      </Alert>
      <div className={css.bench}>
        <div className={css.panes} data-pane="both">
          <SourcePane view={view} drafts={view.drafts} chosen={chosen} at={sought ? null : at} onChoose={setChosen} />
          <div className={css.drafts}>
            <Panel title={t('intake.drafts')}>
              <ol>
                {kept.map((draft) => (
                  <li key={draft.id}>
                    <a
                      href={`#draft-${draft.id}`}
                      onClick={(event) => {
                        event.preventDefault();
                        setChosen(draft.id);
                      }}
                    >
                      {draft.title || t('intake.untitled')}
                    </a>
                  </li>
                ))}
              </ol>
            </Panel>
            <FiguresPanel figures={view.figures} />
          </div>
        </div>
      </div>
    </>
  );
}
