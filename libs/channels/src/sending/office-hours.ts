import {
  addDays,
  isWorkingDay,
  localDateOf,
  localMoment,
  localTimeOf,
  workingDayOnOrAfter,
  type WorkCalendar,
} from '@bihuan/calendar';

const FIRST_HOUR = '08:00';
const LAST_HOUR = '18:00';

/**
 * The next moment at which people may be written to: now, or eight o'clock of the next working day. Work that reaches
 * people at night is what the rules on reducing burdens forbid.
 */
export function nextSendingMoment(now: Date, timeZone: string, calendar: WorkCalendar): Date {
  const instant = now.toISOString();
  const [date, time] = [localDateOf(instant, timeZone), localTimeOf(instant, timeZone)];
  if (isWorkingDay(calendar, date) && time >= FIRST_HOUR && time < LAST_HOUR) return now;
  const from = time < FIRST_HOUR ? date : addDays(date, 1);
  return new Date(localMoment(workingDayOnOrAfter(calendar, from), FIRST_HOUR, timeZone));
}
