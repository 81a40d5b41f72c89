import { compareDates } from '@bihuan/calendar';
import type { CalendarChange, CalendarDay, CalendarPreview } from '@bihuan/contracts';

type Days = readonly CalendarDay[];

/** The list that a change leaves, in order of the days. */
export function proposedDays(current: Days, change: CalendarChange): Days {
  if (change.kind === 'import') return inOrder(change.days);
  const touched = new Set([...change.remove, ...change.set.map(({ date }) => date)]);
  return inOrder([...current.filter(({ date }) => !touched.has(date)), ...change.set]);
}

/** Day by day what is different between two lists. */
export function differences(before: Days, after: Days): CalendarPreview['days'] {
  const [old, next] = [byDate(before), byDate(after)];
  return [...new Set([...old.keys(), ...next.keys()])]
    .sort(compareDates)
    .map((date) => ({ date, before: old.get(date) ?? null, after: next.get(date) ?? null }))
    .filter((day) => day.before?.isOffDay !== day.after?.isOffDay || day.before?.name !== day.after?.name);
}

function inOrder(days: Days): Days {
  return [...days].sort((a, b) => compareDates(a.date, b.date));
}

function byDate(days: Days): ReadonlyMap<string, CalendarDay> {
  return new Map(days.map((day) => [day.date, day]));
}
