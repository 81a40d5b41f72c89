import type { CaseRole, Role } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** Somebody to be told, and what they are to the case: that is why they are told. */
export type Recipient = { readonly personId: string; readonly caseRole: CaseRole };

type Part = 'lead' | 'assist' | 'office' | 'government' | 'verifier';
type Seat = { readonly part: Part; readonly role: Role; readonly signs?: true };

/**
 * Which roles in which part of a case make a case role; the same as the workflow's own reckoning, turned round: sections
 * work for the unit above them, but only the leader of the unit itself signs for it.
 */
const seats: Readonly<Record<CaseRole, readonly Seat[]>> = {
  'lead-handler': [{ part: 'lead', role: 'unit-handler' }],
  'lead-liaison': [{ part: 'lead', role: 'unit-liaison' }],
  'lead-leader': [{ part: 'lead', role: 'unit-leader', signs: true }],
  assist: [
    { part: 'assist', role: 'unit-liaison' },
    { part: 'assist', role: 'unit-handler' },
  ],
  'office-clerk': [{ part: 'office', role: 'office-clerk' }],
  'office-lead': [{ part: 'office', role: 'office-lead' }],
  'process-steward': [{ part: 'office', role: 'process-steward' }],
  'gov-leader': [{ part: 'government', role: 'gov-leader', signs: true }],
  verifier: [{ part: 'verifier', role: 'verifier' }],
  system: [],
};

const sql = `
  WITH RECURSIVE place AS (
    SELECT 'lead' AS part, c.lead_unit_id AS unit_id FROM "case" c WHERE c.id = $1
    UNION ALL SELECT 'assist', t.unit_id FROM task t
               WHERE t.case_id = $1 AND t.part <> 'lead' AND ($3::uuid[] IS NULL OR t.unit_id = ANY($3::uuid[]))
    UNION ALL SELECT 'government', (c.context->>'governmentUnitId')::uuid FROM "case" c WHERE c.id = $1
    UNION ALL SELECT 'office', c.office_unit_id FROM "case" c WHERE c.id = $1
    UNION ALL SELECT 'verifier', coalesce(c.verify_unit_id, c.office_unit_id) FROM "case" c WHERE c.id = $1
  ), desk AS (
    SELECT part, unit_id, TRUE AS signs FROM place
    UNION SELECT d.part, u.id, FALSE FROM desk d JOIN unit u ON u.parent_id = d.unit_id AND u.kind = 'section'
  ), seat AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS s("caseRole" text, part text, role text, signs boolean, rank int)
  )
  SELECT DISTINCT ON (p.id) p.id AS person_id, s."caseRole" AS case_role
    FROM desk d
    JOIN seat s ON s.part = d.part AND (d.signs OR NOT s.signs)
    JOIN person p ON p.unit_id = d.unit_id AND p.active AND p.roles @> to_jsonb(s.role)
   ORDER BY p.id, s.rank`;

/**
 * The active people who are one of these to a case, each once, under the first of the roles that fits. Of the assist and
 * territory units only those named are meant, where some are.
 */
export async function recipientsOf(
  tx: EntityManager,
  caseId: string,
  caseRoles: readonly CaseRole[],
  assistUnitIds: readonly string[] | null = null,
): Promise<readonly Recipient[]> {
  const wanted = caseRoles.flatMap((caseRole, rank) =>
    seats[caseRole].map(({ part, role, signs = false }) => ({ caseRole, part, role, signs, rank })),
  );
  const rows = await tx.query<{ person_id: string; case_role: CaseRole }[]>(sql, [
    caseId,
    JSON.stringify(wanted),
    assistUnitIds === null ? null : [...assistUnitIds],
  ]);
  return rows.map((row) => ({ personId: row.person_id, caseRole: row.case_role }));
}

/** Whoever handed in a request. */
export async function askerOf(tx: EntityManager, caseId: string, requestId: string): Promise<string | null> {
  const [row] = await tx.query<{ asked_by: string | null }[]>(
    `SELECT r.asked_by FROM case_request r JOIN person p ON p.id = r.asked_by AND p.active
      WHERE r.id = $2 AND r.case_id = $1`,
    [caseId, requestId],
  );
  return row?.asked_by ?? null;
}
