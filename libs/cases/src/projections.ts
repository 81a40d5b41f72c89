import { randomUUID } from 'node:crypto';
import { addWorkingDays, type WorkCalendar } from '@bihuan/calendar';
import type { CaseRow } from '@bihuan/database';
import { EvidenceRow, MeasureRow, TaskRow } from '@bihuan/database';
import { assistOf, type StampedEvent, type StampedEventOf } from '@bihuan/workflow';
import { In, Not, type EntityManager } from 'typeorm';

/** How many working days before the lead unit the assist units are due. */
const ASSIST_LEAD = 5;

/** Writes what an event says into the tables of tasks, measures and evidence. `row` is the case after the event. */
export async function project(
  tx: EntityManager,
  row: CaseRow,
  event: StampedEvent,
  calendar: WorkCalendar,
): Promise<void> {
  switch (event.type) {
    case 'case.registered':
    case 'case.assigned':
      return keepTasks(tx, row);
    case 'case.issued':
    case 'case.reissued':
      return dateTasks(tx, row, calendar);
    case 'plan.submitted':
      return keepMeasures(tx, row, event);
    case 'measure.completed':
      await tx.update(MeasureRow, { id: event.measureId, caseId: row.id }, { doneOn: event.on, note: event.note });
      return;
    case 'evidence.submitted':
      return addEvidence(tx, row, event);
    case 'evidence.judged':
      await tx.update(
        EvidenceRow,
        { id: event.evidenceId, caseId: row.id },
        { verdict: event.verdict, verdictReason: event.reason },
      );
      return;
    case 'assist.answered':
      await tx.update(
        TaskRow,
        { caseId: row.id, part: 'assist', unitId: assistOf(event.by, row.context)?.unitId },
        { answeredAt: new Date(event.at), answer: event.text },
      );
      return;
    default:
  }
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
