import type { PlainDate } from '@bihuan/contracts';
import { addDays, addMonths, epochDay, weekdayIndex } from './plain-date';
import { workingDayOnOrAfter, type WorkCalendar } from './work-calendar';

/** A span of days, both ends included. */
export type Period = { readonly from: PlainDate; readonly to: PlainDate };

/** The week, Monday to Sunday, that a day lies in. */
export function weekOf(day: PlainDate): Period {
  const from = addDays(day, -weekdayIndex(epochDay(day)));
  return { from, to: addDays(from, 6) };
}

/** The month that a day lies in. */
export function monthOf(day: PlainDate): Period {
  const from = `${day.slice(0, 7)}-01`;
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** The day on which a period is reported on: the first working day after it, be it a week later. */
export function reportingDay(calendar: WorkCalendar, { to }: Period): PlainDate {
  return workingDayOnOrAfter(calendar, addDays(to, 1));
}
