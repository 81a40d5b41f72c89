import { CaseEventRow, type CaseRow } from '@bihuan/database';
import { decide, register, workflowOf, type CaseWorkflow, type StampedEvent } from '@bihuan/workflow';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { columnsAfter, firstColumns, type CaseColumns } from './case-columns';
import { eventOf } from './journal';

/** One step of a case's life: the event, and the columns after it. */
export type ReplayedStep = { readonly event: StampedEvent; readonly columns: CaseColumns };

/** A journal that does not give a case: an event that its workflow refuses, or no registration at its beginning. */
export class UnreplayableJournal extends Error {}

/** The life of a case from its journal, as if each event were raised again; the last step must give the row. */
export function replay(workflowId: string, journal: readonly CaseEventRow[]): ReplayedStep[] {
  const steps: ReplayedStep[] = [];
  for (const entry of journal) {
    const event = eventOf(entry);
    const before = steps.at(-1)?.columns;
    steps.push({ event, columns: before ? next(workflowId, before, event) : first(workflowId, event) });
  }
  return steps;
}

/** A case as it was after an entry of its journal. */
export async function caseAt(tx: EntityManager, row: Pick<CaseRow, 'id' | 'workflow'>, sequence: number) {
  const steps = await lifeOf(tx, row, sequence);
  const last = steps.at(-1);
  if (!last) throw new UnreplayableJournal(`case ${row.id} has no entry ${sequence}`);
  return last.columns;
}

/** The steps of a case's life up to an entry of its journal. */
export async function lifeOf(
  tx: EntityManager,
  row: Pick<CaseRow, 'id' | 'workflow'>,
  sequence: number,
): Promise<readonly ReplayedStep[]> {
  const where = { caseId: row.id, sequence: LessThanOrEqual(sequence) };
  return replay(row.workflow, await tx.find(CaseEventRow, { where, order: { sequence: 'ASC' } }));
}

function first(workflowId: string, event: StampedEvent): CaseColumns {
  if (event.type !== 'case.registered') throw new UnreplayableJournal('the journal does not begin with a registration');
  const workflow = workflowOf(workflowId, versionAtBirth(event));
  return firstColumns(workflow, event, register(workflow, event).memory);
}

function next(workflowId: string, before: CaseColumns, event: StampedEvent): CaseColumns {
  const workflow = workflowOf(workflowId, before.workflowVersion);
  const decision = decide(workflow, { state: before.state, context: before.context }, event);
  if (!decision.accepted) {
    const reasons = decision.refusals.map(({ code }) => code).join(', ');
    throw new UnreplayableJournal(`entry ${before.version + 1} (${event.type}) is refused: ${reasons}`);
  }
  return columnsAfter(workflowAfter(workflow, event), before, event, decision.memory);
}

/** The workflow that a case is on after an event. */
export function workflowAfter(workflow: CaseWorkflow, event: StampedEvent): CaseWorkflow {
  const version = event.type === 'workflow.upgraded' ? event.facts.newerVersion : null;
  return version ? workflowOf(workflow.definition.id, version) : workflow;
}

/** Cases that were registered before the version was written down are of the first. */
function versionAtBirth(event: StampedEvent): number {
  return event.facts.workflowVersion ?? 1;
}
