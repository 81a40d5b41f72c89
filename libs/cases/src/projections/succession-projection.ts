import { CaseRequestRow, TaskRow } from '@bihuan/database';
import type { StampedEventOf } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';
import type { Projected } from '../projections';

/** The successor gets what the former unit's part says in words, and its open requests; what was decided stays as it was. */
export async function handOver(
  tx: EntityManager,
  { fromUnitId, toUnitId }: StampedEventOf<'unit.succeeded'>,
  { row: { id: caseId } }: Projected,
): Promise<void> {
  const former = await tx.findOneBy(TaskRow, { caseId, unitId: fromUnitId });
  const own = await tx.findOneBy(TaskRow, { caseId, unitId: toUnitId });
  if (former && own && replaces(former, own)) await tx.delete(TaskRow, { id: own.id });
  if (former && (!own || replaces(former, own))) await tx.update(TaskRow, { id: former.id }, { unitId: toUnitId });
  await tx.update(CaseRequestRow, { caseId, unitId: fromUnitId, status: 'open' }, { unitId: toUnitId });
}

/** Which of two parts is left, as the workflow remembers it: the lead, then what the office gave, then the successor's own. */
function replaces(former: TaskRow, own: TaskRow): boolean {
  if (former.part === 'lead' || own.part === 'lead') return former.part === 'lead';
  return former.underUnitId === null && own.underUnitId !== null;
}
