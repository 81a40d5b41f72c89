import { isWorkingDay, localDateOf, localTimeOf, type WorkCalendar } from '@bihuan/calendar';
import type { PlainDate } from '@bihuan/contracts';

/** No mail out of hours: work that reaches people at night is what the rules on reducing burdens forbid. */
const FIRST_HOUR = '08:00';
const LAST_HOUR = '18:00';

/** The day on which a digest may be sent, and the time of day it has come to. */
export type SendingHours = { readonly day: PlainDate; readonly time: string };

/** Whether digests may be sent at this moment; null on days off, before eight and in the evening. */
export function sendingHours(now: Date, timeZone: string, calendar: WorkCalendar): SendingHours | null {
  const instant = now.toISOString();
  const [day, time] = [localDateOf(instant, timeZone), localTimeOf(instant, timeZone)];
  return time >= FIRST_HOUR && time < LAST_HOUR && isWorkingDay(calendar, day) ? { day, time } : null;
}
