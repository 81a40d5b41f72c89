import type { SqlCondition } from '@bihuan/access';
import type { Actor } from '@bihuan/contracts';

/** Reports (`r`) of the own office; for a government leader those of the offices below as well. */
export function readableBy(actor: Actor, firstParam: number): SqlCondition {
  const [line, own, leads] = [firstParam, firstParam + 1, firstParam + 2].map((place) => `$${place}`);
  return {
    sql: `(r.office_unit_id = ANY(${line}::uuid[]) OR (${leads}::boolean AND r.office_unit_id IN (
      SELECT o.id FROM unit o JOIN unit own ON own.id = ${own}::uuid WHERE o.path LIKE own.path || '%')))`,
    params: [[...actor.unitLine], actor.unitLine[0] ?? null, actor.roles.includes('gov-leader')],
  };
}
