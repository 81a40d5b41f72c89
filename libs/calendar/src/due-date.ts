import { type DeadlineRule, type PlainDate } from '@bihuan/contracts';
import { type DueDate, dueOf } from './deadline-ledger';
import { type WorkCalendar } from './work-calendar';

/**
 * The due date of a rule for an item that starts on `start`: the start day is not counted (Civil Code Art. 201), months
 * end on the corresponding day or the month's last (Art. 202), and `roll` moves a day off to the next working day
 * (Art. 203). An unpublished year is computed with weekends only and reported whenever a day in it was looked at.
 */
export function dueDate(calendar: WorkCalendar, rule: DeadlineRule, start: PlainDate): DueDate {
  return dueOf(calendar, { rule, start, base: null, pauses: [], added: 0 });
}
