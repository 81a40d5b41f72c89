import type { LedgerRow } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import css from './due-date.module.css';

type Props = Readonly<{ of: Pick<LedgerRow, 'dueOn' | 'workingDaysLeft' | 'light' | 'state' | 'relapses'> }>;

/** A due date with the working days that are left, or by which it has passed. */
export function DueDate({ of: { dueOn, workingDaysLeft, light, state, relapses } }: Props) {
  const { t } = useTranslation();
  if (dueOn === null) {
    const isToBeSet = state.open && relapses > 0;
    const open = isToBeSet ? 'common.due.toBeSet' : 'common.due.none';
    return <span className={css.left}>{t(light === 'not-started' ? 'common.due.notStarted' : open)}</span>;
  }
  return (
    <span className={css.due}>
      <time dateTime={dueOn}>{dueOn}</time>
      {state.open && <DaysLeft days={workingDaysLeft} />}
    </span>
  );
}

export function DaysLeft({ days }: Readonly<{ days: number | null }>) {
  const { t } = useTranslation();
  if (days === null) return null;
  if (days < 0) return <span className={css.late}>{t('common.due.late', { n: -days })}</span>;
  return <span className={css.left}>{days === 0 ? t('common.due.today') : t('common.due.left', { n: days })}</span>;
}
