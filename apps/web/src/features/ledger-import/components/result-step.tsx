import { Button, Progress } from '@mantine/core';
import { ledgerImportStatuses, type LedgerImportView } from '@bihuan/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { momentText } from '../../../shared/lib/dates';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useHalt } from '../api/change-import';
import { isAtWork } from '../lib/at-work';
import css from './ledger-import.module.css';
import { LinesPanel } from './lines-panel';

/** How far the import is, and what came of each line. */
export function ResultStep({ view }: Readonly<{ view: LedgerImportView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { id, status, total, settled, finishedAt } = view;
  const text = t('ledgerImport.progressText', { settled, total });
  return (
    <>
      <Panel
        title={t('ledgerImport.progress')}
        aside={
          status === 'done' && (
            <Button
              component="a"
              href={`/api/ledger-imports/${id}/result`}
              variant="default"
              leftSection={<IconDownload size={18} aria-hidden />}
            >
              {t('ledgerImport.download')}
            </Button>
          )
        }
      >
        <Progress.Root size="lg" className={css.progress}>
          <Progress.Section
            value={total === 0 ? 0 : (settled / total) * 100}
            animated={isAtWork(view)}
            aria-label={t('ledgerImport.progress')}
            aria-valuetext={text}
          />
        </Progress.Root>
        <p className="prose">
          <output className={css.status} data-status={status}>
            {words(ledgerImportStatuses[status])}
          </output>
          {` · ${text}`}
          {finishedAt && ` · ${t('ledgerImport.finished', { at: momentText(finishedAt) })}`}
        </p>
        <Decision view={view} />
      </Panel>
      <LinesPanel view={view} title={t('ledgerImport.result')} withOutcomes />
    </>
  );
}

/** Cancelling and going on, for whoever uploaded it. */
function Decision({ view }: Readonly<{ view: LedgerImportView }>) {
  const { t } = useTranslation();
  const { id, status, mine, outcomes } = view;
  const halt = useHalt(id);
  const mayResume = (status === 'cancelled' || status === 'stopped') && outcomes.waiting > 0;
  return (
    <>
      {halt.isError && <ProblemAlert error={halt.error} />}
      {isAtWork(view) && (
        <div className="row">
          {mine && (
            <Button variant="default" loading={halt.isPending} onClick={() => halt.mutate('cancel')}>
              {t('ledgerImport.cancel')}
            </Button>
          )}
          <span className="soft">{t('ledgerImport.leave')}</span>
        </div>
      )}
      {mine && mayResume && (
        <div className="row">
          <Button loading={halt.isPending} onClick={() => halt.mutate('resume')}>
            {t('ledgerImport.resume')}
          </Button>
          <span className="soft">{t('ledgerImport.rest', { n: outcomes.waiting })}</span>
        </div>
      )}
    </>
  );
}
