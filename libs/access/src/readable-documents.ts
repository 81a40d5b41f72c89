import type { Actor, Role } from '@bihuan/contracts';
import type { SqlCondition } from './visible-cases';

const office: readonly Role[] = ['office-clerk', 'office-lead', 'gov-leader'];
const unit: readonly Role[] = ['unit-liaison', 'unit-handler', 'unit-leader'];
const above: readonly Role[] = ['office-lead', 'gov-leader'];

/**
 * Which documents a person may read, as a condition on `official_document d`. The office or unit whose document it is reads it
 * from its first draft, and so do those above an office; whom it is addressed to reads it once it is issued. Nobody else
 * learns that it exists: not the units of the same case, not its verifier.
 */
export function readableDocuments(actor: Actor, first: number): SqlCondition {
  const [line, own, mayRead, isAbove] = [first, first + 1, first + 2, first + 3].map((place) => `$${place}`);
  const below = (column: string) => `(${isAbove}::boolean AND EXISTS (
    SELECT 1 FROM unit o JOIN unit own ON own.id = ${own}::uuid
     WHERE o.id = ${column} AND o.kind = 'office' AND o.path LIKE own.path || '%'))`;
  return {
    sql: `(${mayRead}::boolean AND (d.unit_id = ANY(${line}::uuid[]) OR ${below('d.unit_id')}
      OR (d.status IN ('issued', 'withdrawn') AND EXISTS (
        SELECT 1 FROM official_document_receipt r
         WHERE r.document_id = d.id AND (r.unit_id = ANY(${line}::uuid[]) OR ${below('r.unit_id')})))))`,
    params: [
      [...actor.unitLine],
      actor.unitLine[0] ?? null,
      [...office, ...unit].some((role) => actor.roles.includes(role)),
      above.some((role) => actor.roles.includes(role)),
    ],
  };
}
