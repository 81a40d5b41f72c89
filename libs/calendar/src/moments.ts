import { type PlainDate } from '@bihuan/contracts';
import { addDays, epochDay, plainDateOf } from './plain-date';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant, in ISO 8601 UTC, at which clocks in the zone show `time` ('HH:MM', 00:00–23:59) on `date`. Where daylight
 * saving makes that time happen twice it is the first; where it skips the time, the clock runs on as before the change
 * (02:30 becomes 03:30). Throws a RangeError for a time or an IANA zone that does not exist.
 */
export function localMoment(date: PlainDate, time: string, timeZone: string): string {
  const [, hours, minutes] = TIME.exec(time) ?? [];
  if (hours === undefined) throw new RangeError(`not a time of day: ${time}`);
  const wall = epochDay(date) * MS_PER_DAY + (Number(hours) * 60 + Number(minutes)) * MS_PER_MINUTE;
  const offsetBefore = wallTimeOf(wall - MS_PER_DAY, timeZone) - (wall - MS_PER_DAY);
  const offsetAfter = wallTimeOf(wall + MS_PER_DAY, timeZone) - (wall + MS_PER_DAY);
  const candidates = [wall - offsetBefore, wall - offsetAfter];
  const match = candidates.find((instant) => wallTimeOf(instant, timeZone) === wall);
  return new Date(match ?? wall - offsetBefore).toISOString();
}

/** The day on which an ISO 8601 instant falls in the zone. An instant must carry `Z` or an offset, or it is refused. */
export function localDateOf(instant: string, timeZone: string): PlainDate {
  return plainDateOf(Math.floor(wallTimeOf(epochMs(instant), timeZone) / MS_PER_DAY));
}

/** The time of day, 'HH:MM', that clocks in the zone show at an ISO 8601 instant; seconds are cut off, not rounded. */
export function localTimeOf(instant: string, timeZone: string): string {
  return new Date(wallTimeOf(epochMs(instant), timeZone)).toISOString().slice(11, 16);
}

/** The instants at which a day begins and the next one begins in the zone: a day is the half-open span between them. */
export function localDaySpan(date: PlainDate, timeZone: string): { readonly from: string; readonly to: string } {
  return { from: localMoment(date, '00:00', timeZone), to: localMoment(addDays(date, 1), '00:00', timeZone) };
}

function epochMs(instant: string): number {
  const ms = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not an instant with its offset: ${instant}`);
  return ms;
}

/** What the zone's clocks show at an instant, as if it were UTC; its distance from the instant is the zone's offset. */
function wallTimeOf(ms: number, timeZone: string): number {
  const parts = formatterFor(timeZone).formatToParts(ms);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((found) => found.type === type)?.value ?? Number.NaN);
  const second = Math.floor(ms / 1000) * 1000;
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall + (ms - second);
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
