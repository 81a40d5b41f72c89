import { Button } from '@mantine/core';
import type { ToDoItem } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useReportUnchanged } from '../api/report-unchanged';
import css from './to-do-panel.module.css';

/** One click says that nothing has changed; drawn only where a report is due. */
export function Unchanged({ item }: Readonly<{ item: ToDoItem }>) {
  const { t } = useTranslation();
  const report = useReportUnchanged();
  return (
    <>
      {report.isError && <ProblemAlert error={report.error} />}
      <Button
        className={css.next}
        loading={report.isPending}
        aria-label={t('cadences.progress.unchangedOne', { title: item.title })}
        onClick={() => report.mutate(item, { onSuccess: () => notifyDone(t('cadences.progress.done')) })}
      >
        {t('cadences.progress.unchanged')}
      </Button>
    </>
  );
}
