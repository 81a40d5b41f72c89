import type { CalendarDay, CalendarYear } from '@bihuan/contracts';
import { type WorkCalendar, workCalendar } from './work-calendar';

/** Days that a unit has of its own: they hold for the unit and all below it. */
export type LocalList = { readonly unitId: string; readonly days: readonly CalendarDay[] };

/** A unit with the ids from the root down to it, each followed by a slash. */
export type UnitOnTree = { readonly id: string; readonly path: string };

/**
 * The calendar of every unit. Few units differ from the national calendar, and those below one list share one: `all` holds
 * each calendar once, the national one first, and `places` tells for the units that differ which of them is theirs.
 */
export type UnitCalendars = {
  readonly national: WorkCalendar;
  readonly all: readonly WorkCalendar[];
  readonly places: Readonly<Record<string, number>>;
  /** The calendar of a unit; the national one for a unit that is not known, or for none. */
  readonly of: (unitId: string | null) => WorkCalendar;
};

/**
 * Lays local lists over the national years: those of higher units first, so that for the same day a lower unit's word
 * stands; those of one unit in the order given. `units` are the units that stand below some list, the others may be left out.
 */
export function unitCalendars(
  years: readonly CalendarYear[],
  lists: readonly LocalList[],
  units: readonly UnitOnTree[],
): UnitCalendars {
  const national = workCalendar(years);
  const all: WorkCalendar[] = [national];
  const placeOfChain = new Map([['', 0]]);
  const places: Record<string, number> = {};
  for (const { id, path } of units) {
    const chain = path.split('/').filter((unitId) => lists.some((list) => list.unitId === unitId));
    const key = chain.join('/');
    const known = placeOfChain.get(key);
    const place = known ?? all.push(workCalendar(years, daysAlong(chain, lists))) - 1;
    placeOfChain.set(key, place);
    if (place > 0) places[id] = place;
  }
  const of = (unitId: string | null): WorkCalendar => all[unitId === null ? 0 : (places[unitId] ?? 0)] ?? national;
  return { national, all, places, of };
}

function daysAlong(chain: readonly string[], lists: readonly LocalList[]): readonly (readonly CalendarDay[])[] {
  return chain.flatMap((unitId) => lists.filter((list) => list.unitId === unitId).map((list) => list.days));
}
