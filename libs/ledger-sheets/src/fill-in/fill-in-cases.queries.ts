import { LEDGER_COLUMNS, SqlConditions, type LedgerRecord } from '@bihuan/cases';
import type { Actor, CaseEventType, PlainDate } from '@bihuan/contracts';
import { allWorkflows, type WorkflowState } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';

export type FillInMeasure = {
  readonly id: string;
  readonly caseId: string;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: PlainDate;
  readonly standard: string;
  readonly doneOn: PlainDate | null;
  readonly note: string | null;
};
export type FillInCase = LedgerRecord & { readonly version: number; readonly finding: string };
export type FillInScope = { readonly actor: Actor; readonly unitIds: readonly string[] | null };

const takes = (state: WorkflowState | undefined, event: CaseEventType): boolean =>
  state?.on[event]?.by.some((role) => role.startsWith('lead-')) ?? false;

/** What a case at its step takes from its lead unit: what its definition says, and nothing is asked for besides. */
export function takenAt({ workflow, workflow_version: version, state }: LedgerRecord) {
  const found = allWorkflows().find(({ definition: { id, version: one } }) => id === workflow && one === version);
  const step = found?.definition.states[state];
  return { progress: takes(step, 'progress.reported'), measures: takes(step, 'measure.completed') };
}

/** The steps at which a unit has something to report, as `workflow@version/state`. */
function fillableSteps(): readonly string[] {
  return allWorkflows().flatMap(({ definition: { id, version, states } }) =>
    Object.entries(states)
      .filter(([, state]) => takes(state, 'progress.reported') || takes(state, 'measure.completed'))
      .map(([name]) => `${id}@${version}/${name}`),
  );
}

/** Open cases at such a step that the actor may see, of some lead units or of all. */
export function fillableCases({ actor, unitIds }: FillInScope): SqlConditions {
  const conditions = SqlConditions.visibleTo(actor)
    .add('c.open AND c.issued_on IS NOT NULL AND c.lead_unit_id IS NOT NULL AND c.suspended_on IS NULL')
    .add(`(c.workflow || '@' || c.workflow_version || '/' || c.state) = ANY(?::text[])`, fillableSteps());
  return unitIds ? conditions.add('c.lead_unit_id = ANY(?::uuid[])', unitIds) : conditions;
}

/** The cases of a fill-in sheet by unit and due date, a bounded number of them. */
export function readCases(tx: EntityManager, scope: FillInScope, limit: number): Promise<FillInCase[]> {
  const conditions = fillableCases(scope);
  const most = conditions.param(limit);
  return tx.query(
    `SELECT ${LEDGER_COLUMNS}, c.version, c.finding FROM "case" c JOIN unit u ON u.id = c.lead_unit_id
      WHERE ${conditions.sql()} ORDER BY u.path, c.due_on NULLS LAST, c.number LIMIT ${most}`,
    conditions.params,
  );
}

/** The measures of the running round of some cases, in the order of the plan. */
export function readMeasures(tx: EntityManager, caseIds: readonly string[]): Promise<FillInMeasure[]> {
  return tx.query(
    `SELECT m.id, m.case_id AS "caseId", m.text, m.owner, m.due_on AS "dueOn", m.standard, m.done_on AS "doneOn", m.note
       FROM measure m JOIN "case" c ON c.id = m.case_id AND c.relapses = m.round
      WHERE m.case_id = ANY($1::uuid[]) ORDER BY m.case_id, m.position`,
    [caseIds],
  );
}
