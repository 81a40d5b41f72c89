import type { CaseTerms, DeadlineRule, PlainDate } from '@bihuan/contracts';
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

/** The last day of a step that began on a day; null when the terms set it no limit. */
export function lastDayOf(calendar: WorkCalendar, rule: DeadlineRule | null, start: PlainDate): PlainDate | null {
  return rule === null ? null : dueDate(calendar, rule, start).due;
}
