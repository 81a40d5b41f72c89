import { localDateOf } from '@bihuan/calendar';
import type { PlainDate, Result, SourceType } from '@bihuan/contracts';
import { CaseEventRow, type CaseRow } from '@bihuan/database';
import { stateOf, workflowOf } from '@bihuan/workflow';
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { ClockColumns } from '../case-clock';
import type { CaseColumns } from '../case-columns';
import { query } from '../query';
import { replay } from '../replay';

/** A case as it was at the end of a day, with all that statistics ask of it. */
export type CaseAsOf = ClockColumns & {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly sourceType: SourceType;
  readonly officeUnitId: string;
  readonly leadUnitId: string | null;
  readonly registeredOn: PlainDate;
  /** The day on which it was closed, while it is. */
  readonly closedOn: PlainDate | null;
  /** The day on which it came into its present state. */
  readonly stateSince: PlainDate;
  readonly result: Result | null;
  /** What was asked for in it and waits for a decision, by the event that is asked for. */
  readonly asked: readonly string[];
  readonly stateLabel: string;
};

export type AsOfScope = {
  /** Null: of all offices. */
  readonly officeUnitId: string | null;
  /** The day at whose end the cases are looked at; it must be over. */
  readonly day: PlainDate;
  /** Also what was no longer open by then, if anything happened to it on this day or later. */
  readonly touchedSince: PlainDate;
  readonly timeZone: string;
};

type Found = CaseRow & { readonly touched: boolean };
/** Journals told again at once: a busy night must not fill the memory. */
const BATCH = 200;

const COLUMNS = `
  c.id, c.number, c.title, c.workflow, c.workflow_version AS "workflowVersion", c.state, c.state_since AS "stateSince",
  c.open, c.source_type AS "sourceType", c.office_unit_id AS "officeUnitId", c.lead_unit_id AS "leadUnitId",
  c.issued_on AS "issuedOn", c.due_on AS "dueOn", c.handed_in_on AS "handedInOn", c.suspended_on AS "suspendedOn",
  c.progress_since AS "progressSince", c.progress_every AS "progressEvery", c.result,
  c.registered_at AS "registeredAt", c.closed_at AS "closedAt",
  jsonb_build_object('requests', c.context->'requests') AS context`;
const LAST_DAY = `(SELECT e.on FROM case_event e WHERE e.case_id = c.id ORDER BY e.sequence DESC LIMIT 1)`;

/**
 * The cases that were open at the end of a day, or had been touched not long before. Exact, however much later it is asked:
 * what has not changed since is read as it stands, and the rest is told again from its journal up to that day.
 */
export async function casesAsOf(manager: EntityManager, scope: AsOfScope): Promise<readonly CaseAsOf[]> {
  const { officeUnitId, day, touchedSince, timeZone } = scope;
  const found = await query<Found>(
    manager,
    `SELECT ${COLUMNS}, ${LAST_DAY} > $1::date AS touched FROM "case" c
      WHERE (c.open OR ${LAST_DAY} >= $2::date) AND ($3::uuid IS NULL OR c.office_unit_id = $3::uuid)
        AND (c.registered_at AT TIME ZONE $4)::date <= $1::date
      ORDER BY c.number`,
    [day, touchedSince, officeUnitId, timeZone],
  );
  const changed = found.filter(({ touched }) => touched);
  const before = new Map<string, CaseColumns>();
  for (let start = 0; start < changed.length; start += BATCH) {
    await tellAgain(manager, changed.slice(start, start + BATCH), { day, before });
  }
  return found.map((row) => describe({ ...row, ...before.get(row.id) }, timeZone));
}

/** Every case as its journal up to a day gives it. */
async function tellAgain(
  manager: EntityManager,
  cases: readonly Found[],
  { day, before }: { readonly day: PlainDate; readonly before: Map<string, CaseColumns> },
): Promise<void> {
  const entries = await manager.find(CaseEventRow, {
    where: { caseId: In(cases.map(({ id }) => id)), on: LessThanOrEqual(day) },
    order: { caseId: 'ASC', sequence: 'ASC' },
  });
  const journals = new Map<string, CaseEventRow[]>(cases.map(({ id }) => [id, []]));
  for (const entry of entries) journals.get(entry.caseId)?.push(entry);
  for (const { id, workflow } of cases) {
    const columns = replay(workflow, journals.get(id) ?? []).at(-1)?.columns;
    if (columns) before.set(id, columns);
  }
}

function describe(row: CaseRow, timeZone: string): CaseAsOf {
  const dayOf = (moment: Date): PlainDate => localDateOf(moment.toISOString(), timeZone);
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    sourceType: row.sourceType,
    officeUnitId: row.officeUnitId,
    leadUnitId: row.leadUnitId,
    stateSince: row.stateSince,
    result: row.result,
    open: row.open,
    issuedOn: row.issuedOn,
    dueOn: row.dueOn,
    handedInOn: row.handedInOn,
    suspendedOn: row.suspendedOn,
    progressSince: row.progressSince,
    progressEvery: row.progressEvery,
    registeredOn: dayOf(row.registeredAt),
    closedOn: row.closedAt === null ? null : dayOf(row.closedAt),
    asked: row.context.requests.map(({ event }) => event),
    stateLabel: stateOf(workflowOf(row.workflow, row.workflowVersion), row.state).label.zh,
  };
}
