import type { LedgerValues } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import type { ExistingCase } from './lines/differences';

/** By what a line may be known as a case that is there. */
export type Clue = {
  readonly position: number;
  readonly externalNumber: string | null;
  readonly sourceType: string;
  readonly key: string;
};

/** Of cases `c`, those that the import in `$1` did not register itself. */
const NOT_OF_THIS = `NOT EXISTS (SELECT 1 FROM ledger_import_line own
  WHERE own.case_id = c.id AND own.import_id = $1 AND own.outcome IN ('registered', 'issued'))`;

/**
 * The cases of an office that lines stand for, by position: by the number of the case, by the number and source elsewhere, or
 * by a line of an earlier import. A number that several cases have tells nothing. Cases that `importId` itself
 * registered do not count: two lines of one file are two matters when people say so.
 */
export async function matchingCases(
  manager: EntityManager,
  { importId, officeUnitId }: { readonly importId: string; readonly officeUnitId: string },
  clues: readonly Clue[],
): Promise<ReadonlyMap<number, string>> {
  const found = await manager.query<{ position: number; caseId: string }[]>(
    `WITH clue AS (
       SELECT * FROM jsonb_to_recordset($3::jsonb) AS x(position int, "externalNumber" text, "sourceType" text, key text)),
     found AS (
       SELECT clue.position, 1 AS rank, c.id FROM clue JOIN "case" c ON c.number = clue."externalNumber"
       UNION ALL
       SELECT clue.position, 2, min(c.id::text)::uuid FROM clue
         JOIN "case" c ON c.external_number = clue."externalNumber" AND c.source_type = clue."sourceType"
              AND c.office_unit_id = $2 AND ${NOT_OF_THIS}
        GROUP BY clue.position HAVING count(*) = 1
       UNION ALL
       SELECT clue.position, 3, l.case_id FROM clue JOIN ledger_import_line l ON l.key = clue.key AND l.import_id <> $1)
     SELECT DISTINCT ON (found.position) found.position, found.id AS "caseId"
       FROM found JOIN "case" c ON c.id = found.id AND c.office_unit_id = $2 AND ${NOT_OF_THIS}
      ORDER BY found.position, found.rank, c.registered_at DESC`,
    [importId, officeUnitId, JSON.stringify(clues)],
  );
  return new Map(found.map(({ position, caseId }) => [position, caseId]));
}

/** The cases as a ledger may speak of them, by id. */
export async function existingCases(
  manager: EntityManager,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ExistingCase>> {
  const unitsOf = (part: string): string =>
    `coalesce((SELECT jsonb_agg(t->>'unitId') FROM jsonb_array_elements(c.context->'tasks') t WHERE t->>'part' = '${part}'), '[]')`;
  const found = await manager.query<ExistingCase[]>(
    `SELECT c.id, c.number, c.version, c.open, c.title, c.finding, c.cause, c.source_type AS "sourceType", c.domain,
            c.severity, c.amount::text AS amount, c.rectification_type AS "rectificationType",
            c.lead_unit_id AS "leadUnitId", ${unitsOf('assist')} AS "assistUnitIds",
            ${unitsOf('territory')} AS "territoryUnitIds", c.verify_unit_id AS "verifyUnitId",
            c.deadline_rule AS "deadlineRule", c.due_on::text AS "dueOn", c.due_original::text AS "dueOriginal",
            c.publicity_required AS "publicityRequired", r.roll->>'rule' AS "rollUpRule",
            (r.roll->>'percent')::int AS "rollUpPercent"
       FROM "case" c
       LEFT JOIN LATERAL (SELECT roll FROM jsonb_array_elements(c.context->'rollUps') roll
                           WHERE roll->>'of' IS NULL LIMIT 1) r ON TRUE
      WHERE c.id = ANY($1::uuid[])`,
    [caseIds],
  );
  return new Map(found.map((one) => [one.id, one]));
}

/** What the last imported ledger said of each case. */
export async function lastSaid(
  manager: EntityManager,
  importId: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, LedgerValues>> {
  const found = await manager.query<{ caseId: string; values: LedgerValues }[]>(
    `SELECT DISTINCT ON (l.case_id) l.case_id AS "caseId", l.values
       FROM ledger_import_line l JOIN ledger_import i ON i.id = l.import_id
      WHERE l.case_id = ANY($2::uuid[]) AND l.import_id <> $1 AND l.at IS NOT NULL
      ORDER BY l.case_id, l.at DESC`,
    [importId, caseIds],
  );
  return new Map(found.map(({ caseId, values }) => [caseId, values]));
}
