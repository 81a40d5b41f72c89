import { randomUUID } from 'node:crypto';
import type { WorkCalendar } from '@bihuan/calendar';
import type { CaseEventType } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { CaseRequestRow, EvidenceRow, MeasureRow, TaskRow } from '@bihuan/database';
import type { StampedEvent, StampedEventOf } from '@bihuan/workflow';
import { In, type EntityManager } from 'typeorm';
import { projectRequests } from './projections/request-projection';
import { projectTasks } from './projections/task-projection';
import { handOver } from './projections/succession-projection';
import { markIssued, markReceived } from './projections/urging-projection';
import { lifeOf } from './replay';

/** A case after an event, and what else projecting it needs. */
export type Projected = {
  readonly row: CaseRow;
  readonly calendar: WorkCalendar;
  /** Whether a request was open before the event: then some may have been decided or have lapsed. */
  readonly hadRequests: boolean;
};
type Projection<Type extends CaseEventType> = (
  tx: EntityManager,
  event: StampedEventOf<Type>,
  projected: Projected,
) => Promise<unknown>;

const projections: { readonly [Type in CaseEventType]?: Projection<Type> } = {
  'plan.submitted': (tx, event, { row }) => keepMeasures(tx, row, event),
  'hazard-plan.submitted': (tx, event, { row }) => keepMeasures(tx, row, event),
  'measure.completed': (tx, { measureId, on, note }, { row }) =>
    tx.update(MeasureRow, { id: measureId, caseId: row.id }, { doneOn: on, note }),
  'verification.failed': (tx, { redoMeasureIds }, { row }) =>
    tx.update(MeasureRow, { id: In(redoMeasureIds ?? []), caseId: row.id }, { doneOn: null }),
  'evidence.submitted': (tx, event, { row }) => addEvidence(tx, row, event),
  'evidence.judged': (tx, { evidenceId, verdict, reason }, { row }) =>
    tx.update(EvidenceRow, { id: evidenceId, caseId: row.id }, { verdict, verdictReason: reason }),
  'case.returned': (tx, _event, { row }) => dropWork(tx, row),
  'case.reassigned': (tx, _event, { row }) => dropWork(tx, row),
  'unit.succeeded': handOver,
  'urging.issued': (tx, event, { row }) => markIssued(tx, event, row),
  'urging.received': (tx, event, { row }) => markReceived(tx, event, row),
  'event.undone': (tx, event, projected) => projectAnew(tx, event, projected),
};

/** Writes what an event says into the tables of tasks, requests, measures and evidence. `row` is the case after the event. */
export async function project(tx: EntityManager, event: StampedEvent, projected: Projected): Promise<void> {
  const projection: Projection<never> | undefined =
    event.type === 'case.registered' ? undefined : projections[event.type];
  await projection?.(tx, event as never, projected);
  await projectTasks(tx, event, projected);
  await projectRequests(tx, event, projected);
}

/** After an event is undone the tables are told the life of the case once more, up to where it stands again. */
async function projectAnew(
  tx: EntityManager,
  event: StampedEventOf<'event.undone'>,
  { row, calendar }: Projected,
): Promise<void> {
  for (const table of [CaseRequestRow, TaskRow, MeasureRow, EvidenceRow]) await tx.delete(table, { caseId: row.id });
  const undone = event.facts.restored?.sequence ?? row.version;
  for (const step of await lifeOf(tx, row, undone - 1)) {
    await project(tx, step.event, { row: { ...row, ...step.columns }, calendar, hadRequests: true });
  }
}

/** A unit that no longer has the case takes its plan and evidence with it; the journal keeps them. */
async function dropWork(tx: EntityManager, row: CaseRow): Promise<void> {
  await tx.delete(MeasureRow, { caseId: row.id, round: row.relapses });
  await tx.delete(EvidenceRow, { caseId: row.id, round: row.relapses });
}

async function keepMeasures(
  tx: EntityManager,
  row: CaseRow,
  event: StampedEventOf<'plan.submitted' | 'hazard-plan.submitted'>,
): Promise<void> {
  await tx.delete(MeasureRow, { caseId: row.id, round: row.relapses });
  await tx.insert(
    MeasureRow,
    event.measures.map(({ text, owner, dueOn, standard }, index) => ({
      id: event.facts.measureIds?.[index] ?? randomUUID(),
      caseId: row.id,
      round: row.relapses,
      position: index + 1,
      text,
      owner,
      dueOn,
      standard,
    })),
  );
}

async function addEvidence(
  tx: EntityManager,
  row: CaseRow,
  event: StampedEventOf<'evidence.submitted'>,
): Promise<void> {
  await tx.insert(EvidenceRow, {
    id: event.facts.evidenceId,
    caseId: row.id,
    round: row.relapses,
    measureId: event.measureId,
    fileId: event.fileId,
    title: event.title,
    submittedAt: new Date(event.at),
    submittedBy: event.by.personId,
  });
}
