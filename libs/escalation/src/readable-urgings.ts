import { overseenCases, visibleCases, type SqlCondition } from '@bihuan/access';
import { UnknownCase } from '@bihuan/cases';
import type { Actor, Role } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

const unitRoles: readonly Role[] = ['unit-liaison', 'unit-handler', 'unit-leader'];

/**
 * Which urging notices a person may read, as a condition on `urging_document d` joined with `"case" c`; the first parameters
 * of the query are its own. The office reads all of its cases; the unit that a notice is addressed to reads it once it is
 * issued; assist units, verifiers and everybody else read none.
 */
export function readableUrgings(actor: Actor): SqlCondition {
  const overseen = overseenCases(actor, 1);
  if (!unitRoles.some((role) => actor.roles.includes(role))) return overseen;
  const line = overseen.params.length + 1;
  const visible = visibleCases(actor, line + 1);
  return {
    sql: `(${overseen.sql} OR (d.status IN ('issued', 'received') AND d.unit_id = ANY($${line}::uuid[]) AND ${visible.sql}))`,
    params: [...overseen.params, [...actor.unitLine], ...visible.params],
  };
}

/** Refuses a case that the actor may not see, as if it did not exist. */
export async function requireVisibleCase(manager: EntityManager, actor: Actor, caseId: string): Promise<void> {
  const visible = visibleCases(actor, 2);
  const found = await manager.query<unknown[]>(`SELECT 1 FROM "case" c WHERE c.id = $1 AND ${visible.sql}`, [
    caseId,
    ...visible.params,
  ]);
  if (found.length === 0) throw new UnknownCase();
}
