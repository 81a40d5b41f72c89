import { randomUUID } from 'node:crypto';
import { assistDueIn } from '@bihuan/calendar';
import type { CaseEventType } from '@bihuan/contracts';
import { TaskRow } from '@bihuan/database';
import { isDone, taskOf, type StampedEvent, type TaskMemory } from '@bihuan/workflow';
import { In, Not, type EntityManager } from 'typeorm';
import { ledgerOf } from '../deadline-ledger';
import type { Projected } from '../projections';

/** Events after which the parts, or their dates, may differ from what the table says. */
const changing: ReadonlySet<string> = new Set<CaseEventType | 'case.registered'>([
  'case.registered',
  'case.assigned',
  'case.issued',
  'case.reissued',
  'case.returned',
  'case.reassigned',
  'case.resumed',
  'referral.declined',
  'state.forced',
  'deadline.extended',
  'deadline.reprojected',
  'unit.succeeded',
  'rating.dissatisfied',
  'call-back.dissatisfied',
  'promise.watched',
  'assist.answered',
  'task.signed',
  'task.answered',
  'task.accepted',
  'task.returned',
  'task.waived',
  'task.split',
]);

/** Makes the table of parts say what the case remembers, with what was said to each part in words. */
export async function projectTasks(tx: EntityManager, event: StampedEvent, projected: Projected): Promise<void> {
  if (!changing.has(event.type)) return;
  const { context } = projected.row;
  const caseId = projected.row.id;
  const present = await tx.findBy(TaskRow, { caseId });
  const wanted = [...leadTask(projected), ...context.tasks];
  await tx.delete(TaskRow, { caseId, unitId: Not(In(wanted.map((task) => task.unitId))) });
  for (const task of wanted) {
    const row = present.find((other) => other.unitId === task.unitId);
    const said = { ...dueOf(task, event, projected), ...saidOf(task, event, projected) };
    const columns = { part: task.part, underUnitId: task.under, status: task.status, weight: task.weight, ...said };
    if (row) await tx.update(TaskRow, { id: row.id }, columns);
    else await tx.insert(TaskRow, { id: randomUUID(), caseId, unitId: task.unitId, ...columns });
  }
}

type AnyTask = Omit<TaskMemory, 'part'> & Pick<TaskRow, 'part'>;

function leadTask({ row }: Projected): readonly AnyTask[] {
  const { leadUnitId } = row.context;
  return leadUnitId ? [{ unitId: leadUnitId, part: 'lead', under: null, status: 'assigned', weight: 1 }] : [];
}

/** A share keeps the date it was given; all others follow the date of the case. What is done keeps its date. */
function dueOf(task: AnyTask, event: StampedEvent, { row, calendar }: Projected): Partial<TaskRow> {
  if (task.part === 'lead') return { dueOn: row.dueOn };
  if (task.part === 'share') {
    const share = event.type === 'task.split' ? event.shares.find(({ unitId }) => unitId === task.unitId) : undefined;
    return share ? { dueOn: share.dueOn ?? row.dueOn, what: share.what } : {};
  }
  const ledger = ledgerOf(row);
  if (isDone(task) || ledger === null) return {};
  return { dueOn: row.dueOn && assistDueIn(calendar, row.context.terms.assist, ledger) };
}

const blank = { signedAt: null, answeredAt: null, answer: null, remark: null } as const;

/** What an event says of one part in words. */
function saidOf(task: AnyTask, event: StampedEvent, { row }: Projected): Partial<TaskRow> {
  const isOwn = task.part !== 'lead' && taskOf(event.by, row.context)?.unitId === task.unitId;
  if (event.type === 'case.issued' || event.type === 'case.reissued') return blank;
  if (event.type === 'task.returned' || event.type === 'task.waived')
    return event.unitId === task.unitId ? { remark: event.reason } : {};
  return isOwn ? saidByOwn(event) : {};
}

function saidByOwn(event: StampedEvent): Partial<TaskRow> {
  const at = new Date(event.at);
  if (event.type === 'task.signed') return { signedAt: at };
  if (event.type === 'task.answered' || event.type === 'assist.answered') return { answeredAt: at, answer: event.text };
  return {};
}
