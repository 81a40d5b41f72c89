import type { PlainDate } from '@bihuan/contracts';
import { localDateOf, localMoment, localTimeOf } from './moments';
import { addDays } from './plain-date';
import { isWorkingDay, type WorkCalendar, workingDayOnOrAfter } from './work-calendar';

/** Nobody is written to out of hours: work that reaches people at night is what the rules on reducing burdens forbid. */
const FIRST_HOUR = '08:00';
export const LAST_SENDING_HOUR = '18:00';

/** The day on which people may be written to, and the time of day it has come to. */
export type SendingHours = { readonly day: PlainDate; readonly time: string };

/** Whether people may be written to at this moment; null on days off, before eight and in the evening. */
export function sendingHours(now: Date, timeZone: string, calendar: WorkCalendar): SendingHours | null {
  const { day, time } = localNow(now, timeZone);
  return time >= FIRST_HOUR && time < LAST_SENDING_HOUR && isWorkingDay(calendar, day) ? { day, time } : null;
}

/** The next moment at which people may be written to: now, or eight o'clock of the next working day. */
export function nextSendingMoment(now: Date, timeZone: string, calendar: WorkCalendar): Date {
  if (sendingHours(now, timeZone, calendar)) return now;
  const { day, time } = localNow(now, timeZone);
  const from = time < FIRST_HOUR ? day : addDays(day, 1);
  return new Date(localMoment(workingDayOnOrAfter(calendar, from), FIRST_HOUR, timeZone));
}

function localNow(now: Date, timeZone: string): SendingHours {
  const instant = now.toISOString();
  return { day: localDateOf(instant, timeZone), time: localTimeOf(instant, timeZone) };
}
