import type { CaseDeadline, CaseView, DeadlineChange } from '@bihuan/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Loaded } from '../../../shared/ui/loaded';
import { useDeadline } from '../api/read-deadline';
import { ClockWords } from './clock-line/clock-line';
import css from './deadline-origin.module.css';

/** Where the due date comes from: the three dates of the period, and all that ever moved it. Looked up when it is opened. */
export function DeadlineOrigin({ view, children }: Readonly<{ view: CaseView; children: ReactNode }>) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={css.origin} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('course.deadline.origin')}</summary>
      {isOpen && <AsWords view={view} />}
      <ThreeDates of={view.deadline} />
      {children}
      {isOpen && <Changes caseId={view.id} />}
    </details>
  );
}

function AsWords({ view }: Readonly<{ view: CaseView }>) {
  const { data } = useDeadline(view.id);
  return data && <ClockWords deadline={data} view={view} />;
}

function ThreeDates({ of }: Readonly<{ of: CaseView['deadline'] }>) {
  const { t } = useTranslation();
  const dates = [
    ['original', of.original, of.metOriginal],
    ['approved', of.approved, of.metApproved],
    ['current', of.current, of.metCurrent],
  ] as const;
  return (
    <dl className={css.dates}>
      {dates.map(([name, date, met]) => (
        <div key={name}>
          <dt>{t(`course.deadline.${name}`)}</dt>
          <dd>
            {date === null ? t('course.deadline.noDate') : <time dateTime={date}>{date}</time>}
            {met !== null && <span className={met ? css.kept : css.missed}>{t(met ? KEPT : MISSED)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const KEPT = 'course.deadline.kept';
const MISSED = 'course.deadline.missed';

function Changes({ caseId }: Readonly<{ caseId: string }>) {
  const query = useDeadline(caseId);
  return (
    <Loaded query={query} lines={3}>
      {(deadline) => (
        <>
          <History changes={deadline.history} />
          <Calendars years={deadline.calendars} />
        </>
      )}
    </Loaded>
  );
}

function History({ changes }: Readonly<{ changes: readonly DeadlineChange[] }>) {
  const { t } = useTranslation();
  const words = useWords();
  if (changes.length === 0) return <p className="soft">{t('course.deadline.noHistory')}</p>;
  return (
    <table className={css.history}>
      <caption>{t('course.deadline.history')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('course.deadline.on')}</th>
          <th scope="col">{t('course.deadline.cause')}</th>
          <th scope="col">{t('course.deadline.to')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ sequence, on, by, cause, to, daysMoved }) => (
          <tr key={sequence}>
            <td>
              <time dateTime={on}>{on}</time>
            </td>
            <td className={css.cause}>
              {words(cause)}
              <span className={css.by}>{by}</span>
            </td>
            <td>
              {to === null ? t('course.deadline.noDate') : <time dateTime={to}>{to}</time>}
              {daysMoved !== null && <Moved days={daysMoved} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moved({ days }: Readonly<{ days: number }>) {
  const { t } = useTranslation();
  return (
    <span className={css.by}>
      {days > 0 ? t('course.deadline.later', { n: days }) : t('course.deadline.earlier', { n: -days })}
    </span>
  );
}

/** Which years the date rests on, and which of them are not out yet. */
function Calendars({ years }: Readonly<{ years: CaseDeadline['calendars'] }>) {
  const { t } = useTranslation();
  if (years.length === 0) return null;
  const named = years.map(({ year, published }) =>
    t(published ? 'course.deadline.calendar' : 'course.deadline.calendarMissing', { year }),
  );
  return (
    <p className={`soft ${css.calendars}`}>
      {t('course.deadline.calendars', { years: named.join(t('course.between')) })}
    </p>
  );
}
