import { isWorkingDay, localDateOf, localTimeOf, type WorkCalendar } from '@bihuan/calendar';
import type { PlainDate } from '@bihuan/contracts';
import type { AppConfig } from '@bihuan/platform';

/** No mail after office hours: work that reaches people at night is what the rules on reducing burdens forbid. */
const LAST_HOUR = '18:00';

/** The day whose digest may be sent at this moment; null on days off, before the digest's hour and in the evening. */
export function sendingDay(
  now: Date,
  { timeZone, digestTime }: Pick<AppConfig, 'timeZone' | 'digestTime'>,
  calendar: WorkCalendar,
): PlainDate | null {
  const instant = now.toISOString();
  const [date, time] = [localDateOf(instant, timeZone), localTimeOf(instant, timeZone)];
  return time >= digestTime && time < LAST_HOUR && isWorkingDay(calendar, date) ? date : null;
}
