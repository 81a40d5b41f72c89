import { randomUUID } from 'node:crypto';
import { TimerRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import type { PlannedTimer } from './timer-plan';

/**
 * Makes a case's pending timers what they should be: what is no longer wanted is cancelled, what is new is armed, and
 * what was cancelled earlier and is wanted again comes back. Fired timers stay as they are. Nothing is armed for the past;
 * but what was armed in time, and is late only because no worker ran, is still to fire.
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
    if (isWanted && row.cancelledAt && row.dueAt > now)
      await tx.update(TimerRow, { id: row.id }, { cancelledAt: null, handedAt: null });
    if (!isWanted && !row.cancelledAt) await tx.update(TimerRow, { id: row.id }, { cancelledAt: now });
  }
  const missing = [...wanted.values()].filter((timer) => new Date(timer.dueAt) > now);
  if (missing.length === 0) return;
  await tx.insert(
    TimerRow,
    missing.map((timer) => ({ ...timer, id: randomUUID(), caseId, dueAt: new Date(timer.dueAt) })),
  );
}
