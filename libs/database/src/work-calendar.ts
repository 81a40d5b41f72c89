import { builtInYears, workCalendar, type WorkCalendar } from '@bihuan/calendar';
import type { EntityManager } from 'typeorm';
import { CalendarYearRow } from './rows/people.rows';

/** The calendar in force: the years that ship with the product, each replaced by the one an administrator imported. */
export async function loadWorkCalendar(manager: EntityManager): Promise<WorkCalendar> {
  const imported = await manager.find(CalendarYearRow);
  const years = new Map(builtInYears.map((year) => [year.year, year]));
  for (const { year, days } of imported) years.set(year, { year, days });
  return workCalendar([...years.values()]);
}
