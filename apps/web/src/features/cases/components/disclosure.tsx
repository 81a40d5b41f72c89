import { disclosures, type CaseView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { DefinitionList } from '../../../shared/ui/definition-list';
import { Panel } from '../../../shared/ui/panel';
import { EventButtons } from './actions';

const types = ['disclosure.decided', 'accountability.recorded'];
type Props = Readonly<{ view: CaseView; doing: string | null; onChoose: (type: string) => void }>;

/** What may be published of the case, for the office that decides it: also when the case has come to its end. */
export function Disclosure({ view, doing, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const events = view.oversightEvents.filter(({ type }) => types.includes(type));
  if (events.length === 0) return null;
  return (
    <Panel title={t('cases.disclosure')}>
      <div className="stack">
        <DefinitionList items={[[t('cases.disclosureNow'), words(disclosures[view.disclosure])]]} />
        <EventButtons events={events} doing={doing} onChoose={onChoose} />
      </div>
    </Panel>
  );
}
