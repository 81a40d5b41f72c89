import { addDays, monthOf, reportingDay, weekOf, type Period, type WorkCalendar } from '@bihuan/calendar';
import type { PeriodicKind, PlainDate } from '@bihuan/contracts';

/** How many periods are drafted later when nothing ran; those before are left to the ledger. */
const CATCH_UP = 6;
const periodOf: Readonly<Record<PeriodicKind, (day: PlainDate) => Period>> = {
  'weekly-sheet': weekOf,
  'monthly-bulletin': monthOf,
};

/**
 * The periods that are to be drafted on a day, oldest first: those that are over, whose day of reporting has come, and that
 * lie after the last one drafted. An office that starts gets the latest one only.
 */
export function duePeriods(
  kind: PeriodicKind,
  {
    today,
    last,
    calendar,
  }: { readonly today: PlainDate; readonly last: PlainDate | null; readonly calendar: WorkCalendar },
): readonly Period[] {
  const before = ({ from }: Period): Period => periodOf[kind](addDays(from, -1));
  const past = [before(periodOf[kind](today))];
  while (past.length < CATCH_UP) past.unshift(...past.slice(0, 1).map(before));
  const due = past.filter((period) => reportingDay(calendar, period) <= today && (last === null || period.from > last));
  return last === null ? due.slice(-1) : due;
}
