import type { CaseTerms, DeadlineRule, PlainDate } from '@bihuan/contracts';
import { dueDate } from './due-date';
import { addDays, compareDates, daysBetween } from './plain-date';
import { addWorkingDays, workingDayOnOrAfter, workingDaysBetween, type WorkCalendar } from './work-calendar';

/** A time during which a clock stood still: from the day it was stopped to the day it ran again. */
export type Pause = { readonly from: PlainDate; readonly to: PlainDate };

/**
 * A due date after the clock stood still: as many days later as it stood, counted the way its rule counts. What was left when
 * it was stopped is left when it runs again (hearing time is not counted: 信访工作条例 Art. 36).
 */
export function dueAfterPause(
  calendar: WorkCalendar,
  { rule, due }: { readonly rule: DeadlineRule; readonly due: PlainDate },
  { from, to }: Pause,
): PlainDate {
  if (rule.kind === 'working-days') return addWorkingDays(calendar, due, workingDaysBetween(calendar, from, to));
  const moved = addDays(due, daysBetween(from, to));
  return 'roll' in rule && rule.roll ? workingDayOnOrAfter(calendar, moved) : moved;
}

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
