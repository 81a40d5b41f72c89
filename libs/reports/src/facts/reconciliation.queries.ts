import type { Result } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** Which cases a report speaks of: those of one office, and when `unitPath` is given only those led below that unit. */
export type ReportScope = {
  readonly officeUnitId: string;
  readonly unitPath: string | null;
  readonly year: number;
  readonly timeZone: string;
};

/** A case as the tables hold it, with what belongs to it: nothing is judged here. */
export type CaseFact = {
  readonly caseId: string;
  readonly number: string;
  readonly workflow: string;
  readonly workflowVersion: number;
  readonly state: string;
  readonly stateSince: string;
  readonly title: string;
  readonly result: Result | null;
  readonly block: 'problem' | 'undertaking' | null;
  readonly reportYear: number | null;
  readonly registeredYear: number;
  readonly deadlineKind: string;
  readonly leadUnit: string | null;
  readonly assistUnits: string[];
  readonly measures: string[];
  readonly evidence: string[];
  readonly progress: string | null;
  readonly dueOn: string | null;
  readonly handedInOn: string | null;
  readonly relapses: number;
  readonly closedAt: Date | null;
};

/*
 * Measures and evidence are those of the present round: what was done before a relapse is history. The unit's latest
 * words count only since the last relapse, and a request for closure or an answer only while it stands; the office's opinion fills in.
 */
const COLUMNS = `
  c.id AS "caseId", c.number, c.workflow, c.workflow_version AS "workflowVersion", c.state,
  c.state_since AS "stateSince", c.title, c.result, c.origin->>'block' AS block,
  (c.origin->>'reportYear')::int AS "reportYear",
  extract(year FROM c.registered_at AT TIME ZONE $4)::int AS "registeredYear",
  c.deadline_rule->>'kind' AS "deadlineKind", lead.name AS "leadUnit",
  ARRAY(SELECT u.name FROM task t JOIN unit u ON u.id = t.unit_id
         WHERE t.case_id = c.id AND t.part = 'assist' ORDER BY u.name) AS "assistUnits",
  ARRAY(SELECT m.text FROM measure m WHERE m.case_id = c.id AND m.round = c.relapses ORDER BY m.position) AS measures,
  ARRAY(SELECT e.title FROM evidence e
         WHERE e.case_id = c.id AND e.round = c.relapses AND e.verdict IS DISTINCT FROM 'rejected'
         GROUP BY e.title ORDER BY min(e.submitted_at), e.title) AS evidence,
  (SELECT btrim(said.words) FROM (
     SELECT coalesce(e.payload->>'text', e.payload->>'statement', e.payload->>'opinion') AS words, e.type, e.sequence
       FROM case_event e
      WHERE e.case_id = c.id
        AND (e.type IN ('progress.reported', 'case.closed', 'proposal.closed')
          OR e.type IN ('closure.requested', 'reply.sent', 'promise.fulfilled', 'caller.answered')
             AND (c.handed_in_on IS NOT NULL OR c.promised_on IS NOT NULL))
        AND e.sequence > coalesce((SELECT max(r.sequence) FROM case_event r
                                    WHERE r.case_id = c.id AND r.type = 'look-back.relapsed'), 0)) said
    WHERE btrim(said.words) <> ''
    ORDER BY said.type IN ('case.closed', 'proposal.closed'), said.sequence DESC LIMIT 1) AS progress,
  c.due_on AS "dueOn", c.handed_in_on AS "handedInOn", c.relapses, c.closed_at AS "closedAt"`;

const FROM_SCOPE = `
  FROM "case" c
  LEFT JOIN unit lead ON lead.id = c.lead_unit_id
  LEFT JOIN report_import source ON source.id = (c.origin->>'importId')::uuid
 WHERE c.office_unit_id = $1 AND ($2::text IS NULL OR lead.path LIKE $2 || '%')`;

const paramsOf = ({ officeUnitId, unitPath, year, timeZone }: ReportScope): unknown[] => [
  officeUnitId,
  unitPath,
  year,
  timeZone,
];

/** The problems and undertakings of the report on the year before, in the order of that report. */
export function listReconciled(tx: EntityManager, scope: ReportScope): Promise<CaseFact[]> {
  return tx.query<CaseFact[]>(
    `SELECT ${COLUMNS} ${FROM_SCOPE} AND (c.origin->>'reportYear')::int = $3::int - 1
      ORDER BY source.created_at NULLS LAST, (c.origin->>'start')::int NULLS LAST, c.number`,
    paramsOf(scope),
  );
}

/** Every other unfinished case that was known in the year reported on, the one due first at the top. */
export function listOpenBesides(tx: EntityManager, scope: ReportScope): Promise<CaseFact[]> {
  return tx.query<CaseFact[]>(
    `SELECT ${COLUMNS} ${FROM_SCOPE} AND c.open
        AND (c.origin->>'reportYear')::int IS DISTINCT FROM $3::int - 1
        AND coalesce((c.origin->>'reportYear')::int, extract(year FROM c.registered_at AT TIME ZONE $4)::int) <= $3::int
      ORDER BY c.due_on NULLS LAST, c.number`,
    paramsOf(scope),
  );
}
