import type { CalendarPreview } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './calendars-page.module.css';

type Moved = CalendarPreview['cases']['items'][number];

/** Cases with their due dates before and after. Whoever keeps the calendars need not see the cases themselves: no links. */
export function MovedCases({ items, busy = false }: Readonly<{ items: readonly Moved[]; busy?: boolean }>) {
  return (
    <ul className={`plain ${css.list}`} aria-busy={busy}>
      {items.map((item) => (
        <MovedCaseLine key={item.case.id} of={item} />
      ))}
    </ul>
  );
}

export function MovedCaseLine({ of, children }: Readonly<{ of: Moved; children?: ReactNode }>) {
  const { t } = useTranslation();
  return (
    <li className={css.line}>
      <span className={css.number}>{of.case.number}</span>
      <div>
        {of.case.title}
        {of.unit && <div className="soft small">{of.unit.name}</div>}
      </div>
      <div>
        {children}
        <Move of={of} />
        {of.flaggedBefore !== of.flaggedAfter && of.flaggedAfter !== null && (
          <div className="soft small">{t(of.flaggedAfter ? 'calendars.flagged' : 'calendars.unflagged')}</div>
        )}
      </div>
    </li>
  );
}

function Move({ of: { dueBefore, dueAfter } }: Readonly<{ of: Moved }>) {
  const { t } = useTranslation();
  if (dueBefore === null || dueAfter === null) return null;
  if (dueBefore === dueAfter) return <span className={css.number}>{t('calendars.stays', { date: dueBefore })}</span>;
  return (
    <span className={css.move}>
      <span className="visually-hidden">{t('calendars.moves', { before: dueBefore, after: dueAfter })}</span>
      <span aria-hidden>
        {dueBefore} → <strong>{dueAfter}</strong>
      </span>
    </span>
  );
}
