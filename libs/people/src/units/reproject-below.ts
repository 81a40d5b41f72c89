import { CALENDAR_UNIT, type ReprojectCase } from '@bihuan/cases';
import type { EntityManager } from 'typeorm';

/** The units with a calendar of their own on the way from the root to a unit: which calendar holds there. */
export async function calendarsAbove(tx: EntityManager, path: string): Promise<string> {
  const found = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT unit_id AS id FROM calendar_version
      WHERE unit_id = ANY(string_to_array(rtrim($1, '/'), '/')::uuid[]) ORDER BY 1`,
    [path],
  );
  return found.map(({ id }) => id).join();
}

/** The open cases with a date that keep to the calendar of a unit or of one below it; `$1` is the unit. */
export const CLOCKS_BELOW = `c.open AND c.due_on IS NOT NULL AND ${CALENDAR_UNIT} IN (
  SELECT b.id FROM unit b JOIN unit top ON top.id = $1::uuid WHERE b.path LIKE top.path || '%')`;

/** Counts the due dates of a unit's cases, and of those below it, by the calendar that holds where it stands now. */
export async function reprojectBelow(tx: EntityManager, reproject: ReprojectCase, unitId: string): Promise<void> {
  const cases = await tx.query<{ id: string }[]>(`SELECT c.id FROM "case" c WHERE ${CLOCKS_BELOW} ORDER BY c.id`, [
    unitId,
  ]);
  for (const { id } of cases) await reproject.within(tx, id, '单位调整隶属关系，改按新隶属地的工作日历计算');
}
