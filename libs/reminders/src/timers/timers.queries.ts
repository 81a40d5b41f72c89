import type { JobName } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

const fireJob = 'timer.fire' satisfies JobName;

export type FiredTimer = {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly audience: string | null;
  readonly raises: string | null;
};

/**
 * Hands due timers over: marks them and asks for their firing in one statement, so neither is done without the other.
 * Those that another sweep is handing are skipped. Tells how many.
 */
export async function handOverDueTimers(
  manager: EntityManager,
  { now, handedBefore, limit }: { readonly now: Date; readonly handedBefore: Date; readonly limit: number },
): Promise<number> {
  const handed = await manager.query<unknown[]>(
    `WITH due AS MATERIALIZED (
       SELECT id FROM timer
        WHERE fired_at IS NULL AND cancelled_at IS NULL AND due_at <= $1::timestamptz AND (handed_at IS NULL OR handed_at < $2)
        ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED
     ), handed AS (
       UPDATE timer t SET handed_at = $1::timestamptz FROM due WHERE t.id = due.id RETURNING t.id
     )
     INSERT INTO outbox (job, payload) SELECT $4::text, jsonb_build_object('timerId', id) FROM handed RETURNING 1`,
    [now, handedBefore, limit, fireJob],
  );
  return handed.length;
}

/**
 * Marks a timer as fired and returns it; null when it has fired or was cancelled. Whoever calls this does what the timer
 * asks for in the same transaction, so a timer that is marked is done.
 *
 * The case is locked before the timer, as whoever changes a case does: the other way round the two would wait for each
 * other. A reminder only keeps the case from changing; an event is about to change it.
 */
export async function claimTimer(tx: EntityManager, timerId: string, now: Date): Promise<FiredTimer | null> {
  const [pending] = await tx.query<{ case_id: string; raises: string | null }[]>(
    'SELECT case_id, raises FROM timer WHERE id = $1 AND fired_at IS NULL AND cancelled_at IS NULL',
    [timerId],
  );
  if (!pending) return null;
  const lock = pending.raises === null ? 'FOR KEY SHARE' : 'FOR UPDATE';
  await tx.query(`SELECT 1 FROM "case" WHERE id = $1 ${lock}`, [pending.case_id]);
  const [[claimed]] = await tx.query<[FiredTimer[], number]>(
    `UPDATE timer SET fired_at = $2 WHERE id = $1 AND fired_at IS NULL AND cancelled_at IS NULL
     RETURNING id, case_id AS "caseId", kind, audience, raises`,
    [timerId, now],
  );
  return claimed ?? null;
}
