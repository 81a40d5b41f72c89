import { Alert, Button } from '@mantine/core';
import type { CaseView } from '@bihuan/contracts';
import { IconMessageReport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useRaiseEvent } from '../api/raise-event';
import css from './progress-due.module.css';

const REPORT = 'progress.reported';
type Props = Readonly<{ view: CaseView; onChoose: (type: string) => void }>;

/** Asks for progress, only when it is due and only whoever may report it; that nothing has changed takes one click. */
export function ProgressDue({ view, onChoose }: Props) {
  const { t } = useTranslation();
  const raise = useRaiseEvent(view.id, () => notifyDone(t('cadences.progress.done')));
  const mayReport = view.allowedEvents.some(({ type }) => type === REPORT);
  if (!view.progress?.isDue || !mayReport) return null;
  const body = { type: REPORT, unchanged: true, text: null } as const;
  return (
    <Alert
      color="yellow"
      variant="light"
      mb="md"
      icon={<IconMessageReport aria-hidden />}
      title={t('cadences.progress.title')}
    >
      <p className="prose">{t('cadences.progress.text', { date: view.progress.dueOn })}</p>
      {raise.isError && <ProblemAlert error={raise.error} />}
      <div className={css.buttons}>
        <Button loading={raise.isPending} onClick={() => raise.mutate({ version: view.version, body })}>
          {t('cadences.progress.unchanged')}
        </Button>
        <Button variant="default" onClick={() => onChoose(REPORT)}>
          {t('cadences.progress.report')}
        </Button>
      </div>
    </Alert>
  );
}
