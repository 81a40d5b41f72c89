import type { CaseView } from '@bihuan/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EventButtons } from './actions';
import css from './recovery.module.css';

type Props = Readonly<{ view: CaseView; doing: string | null; onChoose: (type: string) => void }>;

/** What a process steward may do when the usual ways no longer help; the API offers it to nobody else. */
export function Recovery({ view, doing, onChoose }: Props) {
  const { t } = useTranslation();
  if (view.recoveryEvents.length === 0) return null;
  return (
    <details className={css.recovery} open={view.recoveryEvents.some(({ type }) => type === doing)}>
      <summary>
        <IconAlertTriangle size={18} aria-hidden />
        {t('course.recovery.title')}
      </summary>
      <p className="prose small">{t('course.recovery.text')}</p>
      <EventButtons events={view.recoveryEvents} doing={doing} onChoose={onChoose} />
    </details>
  );
}
