import { type CalendarDay, type CalendarYear, type PlainDate } from '@bihuan/contracts';
import { epochDay, isWeekend, plainDateOf, weekdayIndex, yearOf } from './plain-date';

type Change = { readonly day: number; readonly shift: number };

/**
 * Which days are worked: the plain week corrected by the arrangements it was built from. Immutable; built by
 * {@link workCalendar}. `publishedYears` are the years whose arrangement is known, `days` the listed days by date,
 * `changes` those that depart from the plain week, by epoch day, each with the running correction to the count.
 */
export type WorkCalendar = {
  readonly publishedYears: ReadonlySet<number>;
  readonly days: ReadonlyMap<PlainDate, CalendarDay>;
  readonly changes: readonly Change[];
};

/**
 * A calendar of these years. A later list overrides an earlier one for the same day. A list without days is a notice that
 * is not out yet: its year stays unpublished.
 *
 * `local` are additions and corrections that stand behind the national years and override them in their order: a holiday of
 * an ethnic autonomous area (全国年节及纪念日放假办法 Art. 4), a temporary closure. They say nothing of the year as a whole, so
 * none of them makes it published.
 */
export function workCalendar(
  years: readonly CalendarYear[],
  local: readonly (readonly CalendarDay[])[] = [],
): WorkCalendar {
  const lists = [...years.map((year) => year.days), ...local];
  const days = new Map(lists.flatMap((list) => list.map((day) => [day.date, day] as const)));
  const publishedYears = new Set(years.filter((year) => year.days.length > 0).map((year) => year.year));
  return { publishedYears, days, changes: changesOf([...days.values()]) };
}

/** Whether the arrangement of the year is known; otherwise its days are judged by weekends only. */
export function knowsYear(calendar: WorkCalendar, year: number): boolean {
  return calendar.publishedYears.has(year);
}

/** The years from the first day to the last whose arrangement is not known, ascending; results may change once it is. */
export function unpublishedYearsBetween(calendar: WorkCalendar, first: PlainDate, last: PlainDate): readonly number[] {
  const length = Math.max(0, yearOf(last) - yearOf(first) + 1);
  return Array.from({ length }, (_, index) => yearOf(first) + index).filter((year) => !knowsYear(calendar, year));
}

/** Whether the day is worked: listed as such, or a weekday that is not listed. A make-up Saturday (调休) is worked. */
export function isWorkingDay(calendar: WorkCalendar, date: PlainDate): boolean {
  const listed = calendar.days.get(date);
  return listed ? !listed.isOffDay : !isWeekend(date);
}

/**
 * The n-th working day after the date, or before it when `n` is negative; the date itself never counts (Civil Code
 * Art. 201). With 0 the date comes back as it is, even when it is a day off. Takes the same time for any distance.
 */
export function addWorkingDays(calendar: WorkCalendar, date: PlainDate, n: number): PlainDate {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number of working days: ${n}`);
  if (n === 0) return date;
  const day = epochDay(date);
  const target = n > 0 ? workedUpTo(calendar, day) + n : workedUpTo(calendar, day - 1) + n + 1;
  return plainDateOf(dayOfCount(calendar, target));
}

/**
 * Working days from `from` to `to`: the first is not counted, the last is. When `to` is earlier the count is negative,
 * again without `from` and with `to`, so that it always undoes {@link addWorkingDays}.
 */
export function workingDaysBetween(calendar: WorkCalendar, from: PlainDate, to: PlainDate): number {
  const [start, end] = [epochDay(from), epochDay(to)];
  if (start <= end) return workedUpTo(calendar, end) - workedUpTo(calendar, start);
  return workedUpTo(calendar, end - 1) - workedUpTo(calendar, start - 1);
}

/** The date itself when it is worked, else the next working day (Civil Code Art. 203: the period ends after the holiday). */
export function workingDayOnOrAfter(calendar: WorkCalendar, date: PlainDate): PlainDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);
}

/** The date itself when it is worked, else the working day before it: a reminder moved by a holiday must come early. */
export function workingDayOnOrBefore(calendar: WorkCalendar, date: PlainDate): PlainDate {
  return isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, -1);
}

function changesOf(days: readonly CalendarDay[]): readonly Change[] {
  const departures = days
    .filter(({ date, isOffDay }) => isOffDay !== isWeekend(date))
    .map(({ date, isOffDay }) => ({ day: epochDay(date), isOffDay }))
    .sort((a, b) => a.day - b.day);
  let shift = 0;
  return departures.map(({ day, isOffDay }) => ({ day, shift: (shift += isOffDay ? -1 : 1) }));
}

/** Working days from Monday 1969-12-29 to `day`, both included: whole weeks, the broken week, the corrections. */
function workedUpTo(calendar: WorkCalendar, day: number): number {
  const weekday = weekdayIndex(day);
  const plain = ((day - weekday + 3) / 7) * 5 + Math.min(weekday + 1, 5);
  return plain + correctionAt(calendar.changes, day);
}

function correctionAt(changes: readonly Change[], day: number): number {
  const next = firstIndex(0, changes.length, (index) => (changes[index]?.day ?? Infinity) > day);
  return changes[next - 1]?.shift ?? 0;
}

/** The first day by whose end `count` working days have passed; such a day is always worked. */
function dayOfCount(calendar: WorkCalendar, count: number): number {
  const guess = Math.floor((count * 7) / 5);
  const margin = 2 * calendar.changes.length + 14; // each change moves the answer by at most 7/5 of a day
  return firstIndex(guess - margin, guess + margin, (day) => workedUpTo(calendar, day) >= count);
}

function firstIndex(low: number, high: number, isThere: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isThere(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
