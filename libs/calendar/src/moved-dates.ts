import type { CaseTerms, DeadlineRule, PlainDate } from '@bihuan/contracts';
import { type DeadlineLedger, dueOf, endOf } from './deadline-ledger';
import { dueDate } from './due-date';
import { addDays, compareDates, daysBetween } from './plain-date';
import { addWorkingDays, type WorkCalendar } from './work-calendar';

/**
 * The due date of an assist or territory unit: the earliest that its terms give between the day of issue and the lead's own,
 * which it never passes. Null without a due date.
 */
export function assistDue(
  calendar: WorkCalendar,
  terms: CaseTerms['assist'],
  { start, due }: { readonly start: PlainDate; readonly due: PlainDate | null },
): PlainDate | null {
  if (due === null || terms === null) return due;
  const { workingDaysBefore, percentOfPeriod } = terms;
  const candidates = [
    ...(workingDaysBefore === null ? [] : [addWorkingDays(calendar, due, -workingDaysBefore)]),
    ...(percentOfPeriod === null ? [] : [addDays(start, Math.ceil((daysBetween(start, due) * percentOfPeriod) / 100))]),
  ];
  const within = candidates.filter((day) => day > start && day < due);
  return within.sort(compareDates)[0] ?? due;
}

/**
 * The due date of an assist or territory unit of a case whose clock may have stood still: what its terms give without the
 * pauses, and then later by as much as the clock stood before that day. An extension moves it with the lead's; a pause after
 * it was over gives nothing back, as for the lead.
 */
export function assistDueIn(
  calendar: WorkCalendar,
  terms: CaseTerms['assist'],
  ledger: DeadlineLedger,
): PlainDate | null {
  const { due } = dueOf(calendar, ledger);
  const base = assistDue(calendar, terms, {
    start: ledger.start,
    due: dueOf(calendar, { ...ledger, pauses: [] }).due,
  });
  if (due === null || base === null) return due;
  const own = endOf(calendar, { ...ledger, base, added: 0 });
  return own < due ? own : due;
}

/** The last day of a step that began on a day; null when the terms set it no limit. */
export function lastDayOf(calendar: WorkCalendar, rule: DeadlineRule | null, start: PlainDate): PlainDate | null {
  return rule === null ? null : dueDate(calendar, rule, start).due;
}
