import { systemActor } from '@bihuan/access';
import type { ApplyCaseEvent } from '@bihuan/cases';
import type { PlainDate } from '@bihuan/contracts';
import type { DemoClock } from './demo-clock';
import type { DemoTransaction } from './demo.module';

type TimedLookBack = { readonly caseId: string; readonly dueAt: Date };

/** The look-backs that the system itself would have started by now, half a year after a closure that no story goes beyond. */
export async function startTimedLookBacks(
  tx: DemoTransaction,
  { applyEvent, clock, now }: { readonly applyEvent: ApplyCaseEvent; readonly clock: DemoClock; readonly now: Date },
): Promise<void> {
  const due = await tx.query<TimedLookBack[]>(
    `SELECT case_id AS "caseId", due_at AS "dueAt" FROM timer
      WHERE raises = 'look-back.started' AND fired_at IS NULL AND cancelled_at IS NULL AND due_at <= $1 ORDER BY due_at`,
    [now],
  );
  for (const { caseId, dueAt } of due) {
    clock.goTo(dueAt.toISOString());
    const body = { type: 'look-back.started', reason: '销号满六个月，按计划开展回头看。' } as const;
    await applyEvent.within(tx, { actor: systemActor, caseId, expectedVersion: null, body });
  }
}

/**
 * Makes the invented past history. Its timers went off in their day, so they are marked as fired, and notices of its
 * events would by now have been read, so their jobs are dropped; only the last two working days are left to be told.
 * Otherwise the first sweep would send two years' reminders at once.
 */
export async function settleThePast(tx: DemoTransaction, now: Date, newsSince: PlainDate): Promise<void> {
  await tx.query(
    `UPDATE timer SET handed_at = due_at, fired_at = due_at
      WHERE fired_at IS NULL AND cancelled_at IS NULL AND due_at <= $1`,
    [now],
  );
  // what repeats was planned as of the day of each story: the worker plans it as of now
  await tx.query(`UPDATE timer_plan SET ladders = ''`);
  await tx.query(
    `DELETE FROM outbox o USING case_event e
      WHERE (o.payload->>'caseId')::uuid = e.case_id AND (o.payload->>'sequence')::int = e.sequence AND e."on" < $1`,
    [newsSince],
  );
}
