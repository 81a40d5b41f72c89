import type { Proposal, RequestStatus, TaskPart, Verdict } from '@bihuan/contracts';
import { CaseRow } from '@bihuan/database';
import { In, type EntityManager } from 'typeorm';

/** A case with the names that go with it. */
export type NamedCase = CaseRow & {
  readonly leadUnit: string | null;
  readonly inspectionName: string | null;
  readonly inspectionNumber: string | null;
};
export type FoundTask = {
  readonly caseId: string;
  readonly unitId: string;
  readonly unit: string;
  readonly part: TaskPart;
};
export type FoundMeasure = {
  readonly caseId: string;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string;
  readonly standard: string;
  readonly doneOn: string | null;
  readonly note: string | null;
};
export type FoundEvidence = { readonly caseId: string; readonly title: string; readonly verdict: Verdict | null };
export type FoundEvent = {
  readonly caseId: string;
  readonly type: string;
  readonly on: string;
  readonly payload: Record<string, unknown>;
  readonly by: string;
};
export type FoundRequest = {
  readonly caseId: string;
  readonly proposal: Proposal;
  readonly status: RequestStatus;
  readonly askedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
};

/** What people wrote in a case that documents tell of. */
const TOLD = [
  'case.issued',
  'progress.reported',
  'closure.requested',
  'verification.passed',
  'verification.failed',
  'publicity.started',
  'case.closed',
  'look-back.consolidated',
  'look-back.relapsed',
  'case.referred',
];

/** The cases in the order that was asked for. */
export async function casesNamed(tx: EntityManager, ids: readonly string[]): Promise<readonly NamedCase[]> {
  const rows = await tx.find(CaseRow, { where: { id: In([...ids]) } });
  const names = await tx.query<{ id: string; leadUnit: string | null; name: string | null; number: string | null }[]>(
    `SELECT c.id, u.name AS "leadUnit", i.name, i.document_number AS number FROM "case" c
       LEFT JOIN unit u ON u.id = c.lead_unit_id LEFT JOIN inspection i ON i.id = c.inspection_id WHERE c.id = ANY($1::uuid[])`,
    [ids],
  );
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    const named = names.find((one) => one.id === id);
    if (!row || !named) return [];
    return [{ ...row, leadUnit: named.leadUnit, inspectionName: named.name, inspectionNumber: named.number }];
  });
}

/** Units beside the lead to which the office gave a part. */
export function partsOf(tx: EntityManager, ids: readonly string[]): Promise<FoundTask[]> {
  return tx.query<FoundTask[]>(
    `SELECT t.case_id AS "caseId", t.unit_id AS "unitId", u.name AS unit, t.part FROM task t JOIN unit u ON u.id = t.unit_id
      WHERE t.case_id = ANY($1::uuid[]) AND t.part IN ('assist', 'territory') AND t.under_unit_id IS NULL
      ORDER BY t.part, u.name`,
    [ids],
  );
}

/** The measures of the present round: earlier ones are history. */
export function measuresOf(tx: EntityManager, ids: readonly string[]): Promise<FoundMeasure[]> {
  return tx.query<FoundMeasure[]>(
    `SELECT m.case_id AS "caseId", m.text, m.owner, m.due_on AS "dueOn", m.standard, m.done_on AS "doneOn", m.note
       FROM measure m JOIN "case" c ON c.id = m.case_id AND c.relapses = m.round
      WHERE m.case_id = ANY($1::uuid[]) ORDER BY m.position`,
    [ids],
  );
}

/** Evidence of the present round that was not rejected. */
export function evidenceOf(tx: EntityManager, ids: readonly string[]): Promise<FoundEvidence[]> {
  return tx.query<FoundEvidence[]>(
    `SELECT e.case_id AS "caseId", e.title, e.verdict FROM evidence e JOIN "case" c ON c.id = e.case_id AND c.relapses = e.round
      WHERE e.case_id = ANY($1::uuid[]) AND e.verdict IS DISTINCT FROM 'rejected' ORDER BY e.submitted_at, e.id`,
    [ids],
  );
}

/** Oldest first. */
export function eventsOf(tx: EntityManager, ids: readonly string[]): Promise<FoundEvent[]> {
  return tx.query<FoundEvent[]>(
    `SELECT e.case_id AS "caseId", e.type, e.on, e.payload, e.actor->>'name' AS by FROM case_event e
      WHERE e.case_id = ANY($1::uuid[]) AND e.type = ANY($2::text[]) ORDER BY e.case_id, e.sequence`,
    [ids, TOLD],
  );
}

/** The requests for more time, oldest first; what was withdrawn or fell away is no matter of a paper. */
export function extensionsOf(tx: EntityManager, ids: readonly string[]): Promise<FoundRequest[]> {
  return tx.query<FoundRequest[]>(
    `SELECT r.case_id AS "caseId", r.proposal, r.status, r.asked_at AS "askedAt", p.name AS "decidedBy",
            r.decided_at AS "decidedAt"
       FROM case_request r LEFT JOIN person p ON p.id = r.decided_by
      WHERE r.case_id = ANY($1::uuid[]) AND r.event = 'deadline.extended' AND r.status IN ('open', 'granted', 'refused')
      ORDER BY r.asked_at, r.id`,
    [ids],
  );
}
