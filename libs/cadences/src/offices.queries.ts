import type { SqlCondition } from '@bihuan/access';
import type { Actor } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

export type Office = { readonly id: string; readonly name: string };

/** The offices that have something to count: those with cases. */
export function officesAtWork(manager: EntityManager): Promise<Office[]> {
  return manager.query<Office[]>(
    `SELECT u.id, u.name FROM unit u WHERE EXISTS (SELECT 1 FROM "case" c WHERE c.office_unit_id = u.id) ORDER BY u.path`,
  );
}

/** The office at the end of the own line; sections act for the office that they belong to. */
export function officeOf({ unitLine }: Actor): string | null {
  return unitLine.at(-1) ?? null;
}

/** Rows of the own office, as a condition on its column; a government leader reads those of the offices below as well. */
export function readableBy(actor: Actor, column: string, firstParam: number): SqlCondition {
  const [line, own, leads] = [firstParam, firstParam + 1, firstParam + 2].map((place) => `$${place}`);
  return {
    sql: `(${column} = ANY(${line}::uuid[]) OR (${leads}::boolean AND ${column} IN (
      SELECT o.id FROM unit o JOIN unit own ON own.id = ${own}::uuid WHERE o.path LIKE own.path || '%')))`,
    params: [[...actor.unitLine], actor.unitLine[0] ?? null, actor.roles.includes('gov-leader')],
  };
}
