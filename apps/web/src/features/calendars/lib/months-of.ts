import type { CalendarDay } from '@bihuan/contracts';

/** The listed days of one month; `month` is `2026-09`. */
export type Month = Readonly<{ month: string; days: readonly CalendarDay[] }>;

/** A list of days by month, in order; months without a listed day are left out. */
export function monthsOf(days: readonly CalendarDay[]): readonly Month[] {
  const months = new Map<string, CalendarDay[]>();
  for (const day of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months].map(([month, listed]) => ({ month, days: listed }));
}

/** The day of the week, 0 for Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
