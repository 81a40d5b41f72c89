import { IconUrgent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './urgent-mark.module.css';

/** That something is urgent, and why: in words, which the colour only repeats. */
export function UrgentMark({ reason }: Readonly<{ reason: string }>) {
  const { t } = useTranslation();
  return (
    <span className={css.mark}>
      <IconUrgent size="1.1em" aria-hidden />
      {t('common.urgent', { reason })}
    </span>
  );
}
