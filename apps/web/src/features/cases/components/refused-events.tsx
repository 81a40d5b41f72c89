import { caseRoles, type RefusedEvent } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { refusedGroups, type RefusedGroup } from '../lib/refused-groups';
import css from './actions.module.css';

/** What the reader may not do: why not, and who could. Folded away, as it is only looked up. */
export function RefusedEvents({ events }: Readonly<{ events: readonly RefusedEvent[] }>) {
  const { t } = useTranslation();
  if (events.length === 0) return null;
  return (
    <details className={css.why}>
      <summary>{t('course.whyNot', { n: events.length })}</summary>
      <ul className="plain">
        {refusedGroups(events).map((group) => (
          <Refused key={group.key} group={group} />
        ))}
      </ul>
    </details>
  );
}

function Refused({ group: { labels, reasons, who } }: Readonly<{ group: RefusedGroup }>) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <li className={css.refused}>
      <strong>{labels.map(words).join(t('course.between'))}</strong>
      {reasons.map((reason) => (
        <div key={reason.zh}>{words(reason)}</div>
      ))}
      {who.length > 0 && (
        <div className="soft small">
          {t('cases.whoCould', { who: who.map((role) => words(caseRoles[role])).join(t('course.between')) })}
        </div>
      )}
    </li>
  );
}
