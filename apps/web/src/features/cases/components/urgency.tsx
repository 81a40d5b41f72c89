import type { CaseView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { UrgentMark } from '../../../shared/trade/urgent-mark';
import { Panel } from '../../../shared/ui/panel';
import { EventButtons } from './actions';

type Props = Readonly<{ view: CaseView; doing: string | null; onChoose: (type: string) => void }>;

/** Whether notices of the case may come out of hours, and the office's buttons for it. */
export function Urgency({ view, doing, onChoose }: Props) {
  const { t } = useTranslation();
  const events = view.oversightEvents.filter(({ type }) => type.startsWith('urgency.'));
  if (view.urgent === null && events.length === 0) return null;
  return (
    <Panel title={t('cases.urgency.title')}>
      <div className="stack">
        {view.urgent === null ? (
          <p className="soft prose">{t('cases.urgency.not')}</p>
        ) : (
          <div>
            <UrgentMark reason={view.urgent} />
            <p className="soft prose">{t('cases.urgency.is')}</p>
          </div>
        )}
        {events.length > 0 && <EventButtons events={events} doing={doing} onChoose={onChoose} />}
      </div>
    </Panel>
  );
}
