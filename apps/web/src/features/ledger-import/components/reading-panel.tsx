import { Button, Progress } from '@mantine/core';
import type { LedgerImportView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../shared/ui/panel';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useHalt } from '../api/change-import';

/** The file is being read: how far, and how to stop it. */
export function ReadingPanel({ view: { id, total, mine } }: Readonly<{ view: LedgerImportView }>) {
  const { t } = useTranslation();
  const halt = useHalt(id);
  const text = t('ledgerImport.readingText', { n: total });
  return (
    <Panel title={t('ledgerImport.readingTitle')}>
      <div className="stack">
        {halt.isError && <ProblemAlert error={halt.error} />}
        <Progress.Root size="lg">
          <Progress.Section value={100} animated aria-label={t('ledgerImport.readingTitle')} aria-valuetext={text} />
        </Progress.Root>
        <output className="prose">{text}</output>
        {mine && (
          <div className="row">
            <Button variant="default" loading={halt.isPending} onClick={() => halt.mutate('cancel')}>
              {t('ledgerImport.cancelReading')}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}
