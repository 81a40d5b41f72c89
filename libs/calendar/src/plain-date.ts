import { type PlainDate } from '@bihuan/contracts';

const MS_PER_DAY = 86_400_000;
const MONDAY_OFFSET = 3; // 1970-01-01, day 0, was a Thursday
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The number of the day since 1970-01-01, counted in UTC so that no time zone or daylight saving can shift it.
 * Throws a RangeError for a day that does not exist: a silent NaN would travel far before anyone noticed.
 */
export function epochDay(date: PlainDate): number {
  const [, year, month, day] = SHAPE.exec(date) ?? [];
  const number = Date.parse(`${year}-${month}-${day}T00:00:00Z`) / MS_PER_DAY;
  if (Number.isNaN(number) || plainDateOf(number) !== date) throw new RangeError(`not a day of the calendar: ${date}`);
  return number;
}

/** The day with this number, the reverse of {@link epochDay}. Throws a RangeError outside the years 0 to 9999. */
export function plainDateOf(day: number): PlainDate {
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  if (!SHAPE.test(text)) throw new RangeError(`beyond the calendar: day ${day}`);
  return text;
}

/** The place of a day in its week, by its number: Monday is 0, Sunday 6. */
export function weekdayIndex(day: number): number {
  return (((day + MONDAY_OFFSET) % 7) + 7) % 7;
}

/** Whether the day is a Saturday or Sunday, whatever the arrangement of the year makes of it. */
export function isWeekend(date: PlainDate): boolean {
  return weekdayIndex(epochDay(date)) >= 5;
}

/** The Monday of the week that a day lies in (ISO 8601). */
export function mondayOf(date: PlainDate): PlainDate {
  const day = epochDay(date);
  return plainDateOf(day - weekdayIndex(day));
}

/** The year of a day, as a number. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** The day `days` natural days later, or earlier when negative. Ignores holidays; that is what natural days mean. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDateOf(epochDay(date) + days);
}

/**
 * The corresponding day `months` months later (or earlier), or that month's last day when it has no such day
 * (Civil Code Art. 202): 2025-11-30 + 3 months = 2026-02-28. Hence adding 1 month twice may differ from adding 2.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  epochDay(date);
  const count = yearOf(date) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const firstOf = (index: number): PlainDate =>
    `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`;
  const lastDay = Number(plainDateOf(epochDay(firstOf(count + 1)) - 1).slice(8));
  return addDays(firstOf(count), Math.min(Number(date.slice(8)), lastDay) - 1);
}

/** Natural days from `from` to `to`, the start day not counted; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return epochDay(to) - epochDay(from);
}

/** Negative, zero or positive as `a` is before, the same day as or after `b`; made for `sort`. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return daysBetween(b, a);
}
