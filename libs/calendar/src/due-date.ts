import { type DeadlineRule, type PlainDate } from '@bihuan/contracts';
import { addDays, addMonths } from './plain-date';
import { addWorkingDays, unpublishedYearsBetween, type WorkCalendar, workingDayOnOrAfter } from './work-calendar';

/**
 * A due date and the years it was computed in without an arrangement (日历未发布，待复核). `due` is null for a rule
 * without a deadline. When `unpublishedYears` is not empty the date must be computed again once those years are known.
 */
export type DueDate = { readonly due: PlainDate | null; readonly unpublishedYears: readonly number[] };

/**
 * The due date of a rule for an item that starts on `start`: the start day is not counted (Civil Code Art. 201), months
 * end on the corresponding day or the month's last (Art. 202), and `roll` moves a day off to the next working day
 * (Art. 203). An unpublished year is computed with weekends only and reported whenever a day in it was looked at.
 */
export function dueDate(calendar: WorkCalendar, rule: DeadlineRule, start: PlainDate): DueDate {
  if (rule.kind === 'none') return { due: null, unpublishedYears: [] };
  if (rule.kind === 'fixed') return landing(calendar, rule.date, false);
  if (rule.kind === 'days') return landing(calendar, addDays(start, rule.value), rule.roll);
  if (rule.kind === 'months') return landing(calendar, addMonths(start, rule.value), rule.roll);
  const due = addWorkingDays(calendar, start, rule.value);
  return { due, unpublishedYears: unpublishedYearsBetween(calendar, addDays(start, 1), due) };
}

function landing(calendar: WorkCalendar, end: PlainDate, roll: boolean): DueDate {
  const due = roll ? workingDayOnOrAfter(calendar, end) : end;
  return { due, unpublishedYears: unpublishedYearsBetween(calendar, end, due) };
}
