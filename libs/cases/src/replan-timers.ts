import { randomUUID } from 'node:crypto';
import { TimerRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import type { PlannedTimer } from './timer-plan';

/**
 * Makes a case's pending timers what they should be: what is no longer wanted is cancelled, what is new is armed, and
 * what was cancelled earlier and is wanted again comes back. Fired timers stay as they are.
 */
export async function replanTimers(
  tx: EntityManager,
  caseId: string,
  planned: readonly PlannedTimer[],
  now: Date,
): Promise<void> {
  const keyOf = (kind: string, dueAt: Date): string => `${kind}@${dueAt.toISOString()}`;
  const wanted = new Map(planned.map((timer) => [keyOf(timer.kind, new Date(timer.dueAt)), timer]));
  const present = await tx.findBy(TimerRow, { caseId });
  for (const row of present) {
    const isWanted = wanted.delete(keyOf(row.kind, row.dueAt));
    if (row.firedAt !== null) continue;
    if (isWanted && row.cancelledAt) await tx.update(TimerRow, { id: row.id }, { cancelledAt: null, handedAt: null });
    if (!isWanted && !row.cancelledAt) await tx.update(TimerRow, { id: row.id }, { cancelledAt: now });
  }
  if (wanted.size === 0) return;
  await tx.insert(
    TimerRow,
    [...wanted.values()].map((timer) => ({ ...timer, id: randomUUID(), caseId, dueAt: new Date(timer.dueAt) })),
  );
}
