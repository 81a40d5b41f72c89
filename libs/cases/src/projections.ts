import { randomUUID } from 'node:crypto';
import { addWorkingDays, type WorkCalendar } from '@bihuan/calendar';
import type { CaseEventType } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { EvidenceRow, MeasureRow, TaskRow } from '@bihuan/database';
import { assistOf, type StampedEvent, type StampedEventOf } from '@bihuan/workflow';
import { In, Not, type EntityManager } from 'typeorm';

/** How many working days before the lead unit the assist units are due. */
const ASSIST_LEAD = 5;

type Projected = { readonly row: CaseRow; readonly calendar: WorkCalendar };
type Projection<Type extends CaseEventType> = (
  tx: EntityManager,
  event: StampedEventOf<Type>,
  projected: Projected,
) => Promise<unknown>;

const projections: { readonly [Type in CaseEventType]?: Projection<Type> } = {
  'case.assigned': (tx, _event, { row }) => keepTasks(tx, row),
  'case.issued': (tx, _event, { row, calendar }) => dateTasks(tx, row, calendar),
  'case.reissued': (tx, _event, { row, calendar }) => dateTasks(tx, row, calendar),
  'plan.submitted': (tx, event, { row }) => keepMeasures(tx, row, event),
  'measure.completed': (tx, { measureId, on, note }, { row }) =>
    tx.update(MeasureRow, { id: measureId, caseId: row.id }, { doneOn: on, note }),
  'evidence.submitted': (tx, event, { row }) => addEvidence(tx, row, event),
  'evidence.judged': (tx, { evidenceId, verdict, reason }, { row }) =>
    tx.update(EvidenceRow, { id: evidenceId, caseId: row.id }, { verdict, verdictReason: reason }),
  'assist.answered': (tx, event, { row }) => answerTask(tx, row, event),
};

/** Writes what an event says into the tables of tasks, measures and evidence. `row` is the case after the event. */
export async function project(
  tx: EntityManager,
  row: CaseRow,
  event: StampedEvent,
  calendar: WorkCalendar,
): Promise<void> {
  if (event.type === 'case.registered') return keepTasks(tx, row);
  const projection = projections[event.type] as
    ((tx: EntityManager, event: StampedEvent, projected: Projected) => Promise<unknown>) | undefined;
  await projection?.(tx, event, { row, calendar });
}

async function answerTask(tx: EntityManager, row: CaseRow, event: StampedEventOf<'assist.answered'>): Promise<void> {
  await tx.update(
    TaskRow,
    { caseId: row.id, part: 'assist', unitId: assistOf(event.by, row.context)?.unitId },
    { answeredAt: new Date(event.at), answer: event.text },
  );
}

async function keepTasks(tx: EntityManager, row: CaseRow): Promise<void> {
  const { leadUnitId, assists } = row.context;
  const wanted = new Map<string, 'lead' | 'assist'>(assists.map(({ unitId }) => [unitId, 'assist']));
  if (leadUnitId) wanted.set(leadUnitId, 'lead');
  await tx.delete(TaskRow, { caseId: row.id, unitId: Not(In([...wanted.keys()])) });
  const present = await tx.findBy(TaskRow, { caseId: row.id });
  for (const [unitId, part] of wanted) {
    const task = present.find((other) => other.unitId === unitId);
    if (task) await tx.update(TaskRow, { id: task.id }, { part });
    else await tx.insert(TaskRow, { id: randomUUID(), caseId: row.id, unitId, part });
  }
}

async function dateTasks(tx: EntityManager, row: CaseRow, calendar: WorkCalendar): Promise<void> {
  const earlier = row.dueOn ? addWorkingDays(calendar, row.dueOn, -ASSIST_LEAD) : null;
  const assistDue = earlier && row.issuedOn && earlier > row.issuedOn ? earlier : row.dueOn;
  await tx.update(TaskRow, { caseId: row.id, part: 'lead' }, { dueOn: row.dueOn });
  await tx.update(TaskRow, { caseId: row.id, part: 'assist' }, { dueOn: assistDue, answeredAt: null, answer: null });
}

async function keepMeasures(tx: EntityManager, row: CaseRow, event: StampedEventOf<'plan.submitted'>): Promise<void> {
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
