import type { SqlConditions } from '@bihuan/cases';
import type { EntityManager } from 'typeorm';

/** How many cases there are under some conditions. */
export async function countOf(manager: EntityManager, conditions: SqlConditions): Promise<number> {
  const [found] = await manager.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM "case" c WHERE ${conditions.sql()}`,
    [...conditions.params],
  );
  return found?.total ?? 0;
}
