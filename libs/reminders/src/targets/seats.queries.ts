import type { Role } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** Beside which of its parts in the case somebody sits. */
export type SeatPart = 'lead' | 'office' | 'government';

/**
 * Somebody in a unit that has to do with a case. `height` is 0 in the unit itself, negative in the sections below it and
 * positive in the units above; `line` is the way up from the unit where they sit.
 */
export type Seat = {
  readonly part: SeatPart;
  readonly unitId: string;
  readonly line: readonly string[];
  readonly height: number;
  readonly personId: string;
  readonly roles: readonly Role[];
};

const answering: readonly Role[] = [
  'unit-handler',
  'unit-liaison',
  'unit-leader',
  'office-clerk',
  'office-lead',
  'gov-leader',
];

const sql = `
  WITH RECURSIVE place AS (
    SELECT 'lead' AS part, c.lead_unit_id AS unit_id FROM "case" c WHERE c.id = $1
    UNION ALL SELECT 'office', c.office_unit_id FROM "case" c WHERE c.id = $1
    UNION ALL SELECT 'government', (c.context->>'governmentUnitId')::uuid FROM "case" c WHERE c.id = $1
  ), up AS (
    SELECT part, unit_id, 0 AS height FROM place WHERE unit_id IS NOT NULL
    UNION ALL SELECT up.part, u.parent_id, up.height + 1 FROM up JOIN unit u ON u.id = up.unit_id WHERE u.parent_id IS NOT NULL
  ), down AS (
    SELECT part, unit_id, 0 AS height FROM up WHERE height = 0
    UNION ALL SELECT d.part, u.id, d.height - 1 FROM down d JOIN unit u ON u.parent_id = d.unit_id AND u.kind = 'section'
  ), beside AS (
    SELECT part, unit_id, height FROM up UNION SELECT part, unit_id, height FROM down
  )
  SELECT b.part, b.unit_id AS "unitId", b.height, p.id AS "personId", p.roles,
         (SELECT array_agg(a.id::text ORDER BY length(a.path) DESC) FROM unit a WHERE u.path LIKE a.path || '%') AS line
    FROM beside b
    JOIN unit u ON u.id = b.unit_id
    JOIN person p ON p.unit_id = b.unit_id AND p.active AND p.roles ?| $2::text[]
   ORDER BY p.id`;

/** Everybody active who may answer for a position of a case: in its units, their sections and the units above them. */
export async function seatsOf(tx: EntityManager, caseId: string): Promise<readonly Seat[]> {
  return tx.query<Seat[]>(sql, [caseId, [...answering]]);
}
