import {
  builtInYears,
  unitCalendars,
  workCalendar,
  type UnitCalendars,
  type UnitOnTree,
  type WorkCalendar,
} from '@bihuan/calendar';
import type { CalendarDay, CalendarYear } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** The listed days of a year in force: nationally, or for a unit and all below it. */
export type CalendarList = {
  readonly unitId: string | null;
  readonly year: number;
  readonly days: readonly CalendarDay[];
};

/**
 * The calendars in force: the national one, and that of every unit. The calendar of a case is that of its lead unit, or of
 * its office as long as it has none.
 *
 * @param proposed stands in the place of the list of its year and unit, so that a change can be looked at before it is made
 */
export async function loadCalendars(manager: EntityManager, proposed?: CalendarList): Promise<UnitCalendars> {
  const lists = withProposed(await calendarsInForce(manager), proposed);
  const local = lists.flatMap(({ unitId, days }) => (unitId === null || days.length === 0 ? [] : [{ unitId, days }]));
  const above = [...new Set(local.map(({ unitId }) => unitId))];
  return unitCalendars(nationalYears(lists), local, above.length === 0 ? [] : await unitsBelow(manager, above));
}

/** The national calendar in force: the years that ship with the product, each replaced by the newest version of it. */
export async function loadWorkCalendar(manager: EntityManager): Promise<WorkCalendar> {
  return workCalendar(nationalYears(await calendarsInForce(manager)));
}

/** The national years among the lists in force, and of the years without one those that ship with the product; ascending. */
export function nationalYears(lists: readonly CalendarList[]): readonly CalendarYear[] {
  const years = new Map(builtInYears.map((year) => [year.year, year]));
  for (const { unitId, year, days } of lists) if (unitId === null) years.set(year, { year, days });
  return [...years.values()].sort((a, b) => a.year - b.year);
}

/** The newest version of each year and unit, ascending by year: days at the turn of the year are corrected by the next one's list. */
export function calendarsInForce(manager: EntityManager): Promise<CalendarList[]> {
  return manager.query<CalendarList[]>(
    `SELECT v.unit_id AS "unitId", v.year, v.days
       FROM (SELECT DISTINCT ON (unit_id, year) unit_id, year, days FROM calendar_version
              ORDER BY unit_id, year, version DESC) v
      ORDER BY v.year`,
  );
}

function withProposed(lists: readonly CalendarList[], proposed?: CalendarList): readonly CalendarList[] {
  if (!proposed) return lists;
  const others = lists.filter(({ unitId, year }) => unitId !== proposed.unitId || year !== proposed.year);
  return [...others, proposed].sort((a, b) => a.year - b.year);
}

function unitsBelow(manager: EntityManager, unitIds: readonly string[]): Promise<UnitOnTree[]> {
  return manager.query<UnitOnTree[]>(
    `SELECT u.id, u.path FROM unit u
      WHERE EXISTS (SELECT 1 FROM unit top WHERE top.id = ANY($1::uuid[]) AND u.path LIKE top.path || '%')
      ORDER BY u.path`,
    [unitIds],
  );
}
