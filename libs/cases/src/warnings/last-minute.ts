import { localDaySpan } from '@bihuan/calendar';
import type { PlainDate } from '@bihuan/contracts';

const MS = 1000;
/**
 * A deadline is a day, so it ends at midnight. What is handed in after ten to twelve at night was sent off for the
 * clock's sake; before that it may well be an office that worked late.
 */
export const LAST_MINUTES = 10;

/** The seconds that were left when something was handed in during the last minutes of its due day; null when it was earlier, or late. */
export function secondsLeft(at: Date, dueOn: PlainDate | null, timeZone: string): number | null {
  if (dueOn === null) return null;
  const left = (Date.parse(localDaySpan(dueOn, timeZone).to) - at.getTime()) / MS;
  return left > 0 && left <= LAST_MINUTES * 60 ? Math.ceil(left) : null;
}
