import type { Actor, Role } from '@bihuan/contracts';
import { overseenCases, visibleCases, type SqlCondition } from './visible-cases';

const unitRoles: readonly Role[] = ['unit-liaison', 'unit-handler', 'unit-leader'];

/**
 * Which urging notices a person may read, as a condition on `urging_document d` joined with `"case" c`; the first parameters
 * of the query are its own. The office reads all of its cases; the unit that a notice is addressed to reads it once it is
 * issued, and where it has become part of another unit (机构改革) that one; assist units, verifiers and everybody else read none.
 */
export function readableUrgings(actor: Actor): SqlCondition {
  const overseen = overseenCases(actor, 1);
  if (!unitRoles.some((role) => actor.roles.includes(role))) return overseen;
  const line = overseen.params.length + 1;
  const visible = visibleCases(actor, line + 1);
  return {
    sql: `(${overseen.sql} OR (d.status IN ('issued', 'received') AND ${isAddressed(`$${line}::uuid[]`)} AND ${visible.sql}))`,
    params: [...overseen.params, [...actor.unitLine], ...visible.params],
  };
}

function isAddressed(line: string): string {
  return `EXISTS (SELECT 1 FROM unit a WHERE a.id = d.unit_id AND (a.id = ANY(${line}) OR a.successor_id = ANY(${line})))`;
}
