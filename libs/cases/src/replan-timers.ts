import { randomUUID } from 'node:crypto';
import { TimerPlanRow, TimerRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import type { PlannedTimer } from './timer-plan';

/** Now, and the mark of the ladders that the plan was made by. */
type Planning = { readonly now: Date; readonly mark: string };

/**
 * Makes a case's pending timers what they should be: what is no longer wanted is cancelled, what is new is armed, and
 * what was cancelled earlier and is wanted again comes back. Fired timers stay as they are, and a rung that has fired for a
 * due date never fires for it again, whatever day it falls on by now. Nothing is armed for the past; but what was armed in
 * time, and is late only because no worker ran, is still to fire, even where ladder or calendar changed meanwhile.
 */
export async function replanTimers(
  tx: EntityManager,
  caseId: string,
  planned: readonly PlannedTimer[],
  { now, mark }: Planning,
): Promise<void> {
  const present = await tx.findBy(TimerRow, { caseId });
  const fired = new Set(present.filter(({ firedAt }) => firedAt !== null).map(rungOf));
  const hasFired = (timer: Rung): boolean => timer.forDue !== null && fired.has(rungOf(timer));
  const wanted = new Map(planned.filter((timer) => !hasFired(timer)).map((timer) => [keyOf(timer), timer]));
  const dueOn = planned.find(({ forDue }) => forDue !== null)?.forDue ?? null;
  for (const row of present) {
    const wish = wanted.get(keyOf(row));
    wanted.delete(keyOf(row));
    if (row.firedAt !== null) continue;
    if (wish) await bringIntoLine(tx, row, wish, now);
    else if (!row.cancelledAt && !(isLateRung(row, dueOn, now) && !hasFired(row)))
      await tx.update(TimerRow, { id: row.id }, { cancelledAt: now });
  }
  const missing = [...wanted.values()].filter((timer) => new Date(timer.dueAt) > now);
  if (missing.length > 0)
    await tx.insert(
      TimerRow,
      missing.map((timer) => newRow(caseId, timer)),
    );
  await tx.upsert(TimerPlanRow, { caseId, ladders: mark }, ['caseId']);
}

type Rung = Pick<TimerRow, 'kind' | 'forDue'>;

function rungOf({ kind, forDue }: Rung): string {
  return `${kind}@${forDue}`;
}

function keyOf({ kind, dueAt }: { readonly kind: string; readonly dueAt: string | Date }): string {
  return `${kind}@${new Date(dueAt).toISOString()}`;
}

/** Armed in time for the due date that still stands, and due: nothing but a worker is missing. */
function isLateRung({ forDue, dueAt }: TimerRow, dueOn: string | null, now: Date): boolean {
  return forDue !== null && forDue === dueOn && dueAt <= now;
}

/** A pending timer takes over whom it reaches now; a cancelled one comes back while its day is to come. */
async function bringIntoLine(tx: EntityManager, row: TimerRow, wish: PlannedTimer, now: Date): Promise<void> {
  if (row.cancelledAt && row.dueAt <= now) return;
  const { audience, level, forDue } = wish;
  const effects = [...wish.effects];
  const isSame =
    row.audience === audience &&
    row.level === level &&
    row.forDue === forDue &&
    JSON.stringify(row.effects) === JSON.stringify(effects);
  if (isSame && !row.cancelledAt) return;
  const back = row.cancelledAt ? { cancelledAt: null, handedAt: null } : {};
  await tx.update(TimerRow, { id: row.id }, { audience, level, forDue, effects, ...back });
}

function newRow(caseId: string, { effects, dueAt, ...timer }: PlannedTimer) {
  return { ...timer, id: randomUUID(), caseId, effects: [...effects], dueAt: new Date(dueAt) };
}
