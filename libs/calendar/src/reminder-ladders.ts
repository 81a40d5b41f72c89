import { type PlainDate } from '@bihuan/contracts';
import { daysBetween } from './plain-date';
import { type WorkCalendar, workingDaysBetween } from './work-calendar';

/** A length of time before a due date, in working days (`wd`) or natural days (`d`). */
export type Lead = { readonly value: number; readonly unit: 'wd' | 'd' };

/**
 * What an item of one length gets: the remaining time from which its light is blue (`near`, null when never) and yellow
 * (`warning`), how long before the due date it is reminded of, and after it the working days since the first overdue
 * working day (T+n), followed by a steady repetition.
 */
export type ReminderLadder = {
  readonly near: Lead | null;
  readonly warning: Lead;
  readonly before: readonly Lead[];
  readonly overdue: readonly number[];
  readonly repeat: 'every-5wd' | 'weekly';
};

const wd = (value: number): Lead => ({ value, unit: 'wd' });
const days = (value: number): Lead => ({ value, unit: 'd' });

/**
 * The default ladders by length of the period: up to 5 working days (hotline orders), 6–15 working days, up to 60 natural
 * days, longer. They follow common practice: a yellow card one working day before expiry and a red card on the first
 * working day after (省级政务热线), a notice again at T+1 and T+5 working days, 20/10-day buckets in long-running ledgers.
 */
export const reminderLadders = {
  upTo5WorkingDays: { near: null, warning: wd(1), before: [wd(1)], overdue: [0, 1, 5], repeat: 'every-5wd' },
  upTo15WorkingDays: { near: wd(3), warning: wd(1), before: [wd(3), wd(1)], overdue: [0, 1, 3], repeat: 'every-5wd' },
  upTo60Days: { near: wd(5), warning: wd(2), before: [wd(5), wd(2)], overdue: [0, 3, 5], repeat: 'weekly' },
  longer: { near: days(20), warning: days(10), before: [days(20), days(10), days(3)], overdue: [0], repeat: 'weekly' },
} as const satisfies Record<string, ReminderLadder>;

/**
 * The ladder for an item that runs from `start` (not counted) to `due` (counted). Working days decide first: a week
 * of holidays inside a short period does not make it a long one.
 */
export function ladderFor(calendar: WorkCalendar, start: PlainDate, due: PlainDate): ReminderLadder {
  const workingDays = workingDaysBetween(calendar, start, due);
  if (workingDays <= 5) return reminderLadders.upTo5WorkingDays;
  if (workingDays <= 15) return reminderLadders.upTo15WorkingDays;
  return daysBetween(start, due) <= 60 ? reminderLadders.upTo60Days : reminderLadders.longer;
}
