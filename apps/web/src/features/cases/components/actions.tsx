import { Button } from '@mantine/core';
import { caseRoles, type AllowedEvent, type CaseView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Panel } from '../../../shared/ui/panel';
import css from './actions.module.css';
import { RefusedEvents } from './refused-events';

type Props = Readonly<{ view: CaseView; doing: string | null; onChoose: (type: string) => void }>;

/** The events that the API says I may raise, the usual one first; what I may ask for; and the others with the reason why not. */
export function Actions({ view, doing, onChoose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const who = view.state.awaits.map((role) => words(caseRoles[role])).join('、');
  const allowed = view.allowedEvents.toSorted((a, b) => Number(b.primary) - Number(a.primary));
  return (
    <Panel title={t('cases.actions')}>
      {allowed.length === 0 && (
        <p className="prose">
          {t('cases.noActions')}
          {who && t('cases.waitsForOthers', { who })}
        </p>
      )}
      <EventButtons events={allowed} doing={doing} onChoose={onChoose} />
      {view.askableEvents.length > 0 && (
        <>
          <h3 className={css.ask}>{t('course.ask')}</h3>
          <EventButtons events={view.askableEvents} doing={doing} onChoose={onChoose} isQuiet />
        </>
      )}
      <RefusedEvents events={view.refusedEvents} />
    </Panel>
  );
}

type ButtonsProps = Omit<Props, 'view'> & Readonly<{ events: readonly AllowedEvent[]; isQuiet?: boolean }>;

/** A button for each event; quiet ones stand side by side. */
export function EventButtons({ events, doing, onChoose, isQuiet = false }: ButtonsProps) {
  const words = useWords();
  const variantOf = ({ primary }: AllowedEvent) => (primary ? 'filled' : 'default');
  return (
    <div className={isQuiet ? css.quiet : css.buttons}>
      {events.map((event) => (
        <Button
          key={event.type}
          fullWidth={!isQuiet}
          size={isQuiet ? 'sm' : undefined}
          variant={isQuiet ? 'light' : variantOf(event)}
          aria-expanded={doing === event.type}
          onClick={() => onChoose(event.type)}
        >
          {words(event.label)}
        </Button>
      ))}
    </div>
  );
}
