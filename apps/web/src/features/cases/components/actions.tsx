import { Button } from '@mantine/core';
import { caseRoles, type CaseView, type RefusedEvent } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Panel } from '../../../shared/ui/panel';
import css from './actions.module.css';

type Props = Readonly<{ view: CaseView; doing: string | null; onChoose: (type: string) => void }>;

/** The events that the API says I may raise, the usual one first; and the others with the reason why not. */
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
      <div className={css.buttons}>
        {allowed.map(({ type, label, primary }) => (
          <Button
            key={type}
            fullWidth
            variant={primary ? 'filled' : 'default'}
            aria-expanded={doing === type}
            onClick={() => onChoose(type)}
          >
            {words(label)}
          </Button>
        ))}
      </div>
      {view.refusedEvents.length > 0 && (
        <details className={css.why} open={allowed.length === 0}>
          <summary>{t('cases.whyNot')}</summary>
          <ul className="plain">
            {view.refusedEvents.map((event) => (
              <Refused key={event.type} event={event} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}

function Refused({ event }: Readonly<{ event: RefusedEvent }>) {
  const { t } = useTranslation();
  const words = useWords();
  const who = event.who.map((role) => words(caseRoles[role])).join('、');
  const isYours = event.reasons.every(({ code }) => code !== 'not-yours'); // that reason names them already
  return (
    <li className={css.refused}>
      <strong>{words(event.label)}</strong>
      {event.reasons.map((reason) => (
        <div key={reason.code}>{words(reason.reason)}</div>
      ))}
      {isYours && <div className="soft small">{t('cases.whoCould', { who: who || t('cases.nobody') })}</div>}
    </li>
  );
}
