import { Button } from '@mantine/core';
import { caseRoles, type AllowedEvent, type CaseView } from '@bihuan/contracts';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import css from './actions.module.css';
import { RefusedEvents } from './refused-events';

type Props = Readonly<{
  view: CaseView;
  doing: string | null;
  /** The types of events for which something was typed and not handed in. */
  drafted?: ReadonlySet<string>;
  onChoose: (type: string) => void;
}>;

/** The events that the API says I may raise, the usual one first; what I may ask for; and the others with the reason why not. */
export function Actions({ view, ...rest }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const who = view.state.awaits.map((role) => words(caseRoles[role])).join('、');
  const allowed = view.allowedEvents.toSorted((a, b) => Number(b.primary) - Number(a.primary));
  return (
    <>
      {allowed.length === 0 && (
        <p className="prose">
          {t('cases.noActions')}
          {who && t('cases.waitsForOthers', { who })}
        </p>
      )}
      <EventButtons events={allowed} {...rest} />
      {view.askableEvents.length > 0 && (
        <>
          <h3 className={css.ask}>{t('course.ask')}</h3>
          <EventButtons events={view.askableEvents} {...rest} isQuiet />
        </>
      )}
      <RefusedEvents events={view.refusedEvents} />
    </>
  );
}

type ButtonsProps = Omit<Props, 'view'> & Readonly<{ events: readonly AllowedEvent[]; isQuiet?: boolean }>;

/** A button for each event; quiet ones stand side by side. */
export function EventButtons({ events, doing, drafted, onChoose, isQuiet = false }: ButtonsProps) {
  const { t } = useTranslation();
  const words = useWords();
  const variantOf = ({ primary }: AllowedEvent) => (primary ? 'filled' : 'default');
  return (
    <div className={isQuiet ? css.quiet : css.buttons}>
      {events.map((event) => (
        <Button
          key={event.type}
          className={event.primary && !isQuiet ? css.primary : undefined}
          size={isQuiet || !event.primary ? 'sm' : undefined}
          aria-description={drafted?.has(event.type) ? t('casePage.draft') : undefined}
          rightSection={drafted?.has(event.type) && <IconPencil size={16} aria-hidden />}
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
