import type { JobName, RungEffect } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import type { About } from '../about';

const fireJob = 'timer.fire' satisfies JobName;

export type FiredTimer = {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly audience: string | null;
  readonly raises: string | null;
  readonly effects: readonly RungEffect[];
  readonly level: number;
  readonly forDue: string | null;
  readonly dueAt: Date;
};

export type Handing = {
  readonly now: Date;
  readonly handed: About;
  readonly limit: number;
};

/**
 * Hands due timers over: marks them and asks for their firing in one statement, so neither is done without the other.
 * Those that another sweep is handing are skipped. Tells how many. Those handed long before, or long after now, by a clock
 * that ran ahead, are handed again.
 */
export async function handOverDueTimers(
  manager: EntityManager,
  { now, handed: { before, after }, limit }: Handing,
): Promise<number> {
  const handed = await manager.query<unknown[]>(
    `WITH due AS MATERIALIZED (
       SELECT id FROM timer
        WHERE fired_at IS NULL AND cancelled_at IS NULL AND due_at <= $1::timestamptz
          AND (handed_at IS NULL OR handed_at < $2 OR handed_at > $5)
        ORDER BY due_at, id LIMIT $3 FOR UPDATE SKIP LOCKED
     ), handed AS (
       UPDATE timer t SET handed_at = $1::timestamptz FROM due WHERE t.id = due.id RETURNING t.id
     )
     INSERT INTO outbox (job, payload) SELECT $4::text, jsonb_build_object('timerId', id) FROM handed RETURNING 1`,
    [now, before, limit, fireJob, after],
  );
  return handed.length;
}

/**
 * Marks a timer as fired and returns it; nothing when it has fired or was cancelled. With a reminder come all others of its
 * case that are due: the system stood still, and they are told as one. Whoever calls this does what the timers ask for in
 * the same transaction, so a timer that is marked is done.
 *
 * The case is locked before its timers, as whoever changes a case does: the other way round the two would wait for each
 * other. A reminder keeps the case from changing and other reminders of it from firing; an event is about to change it.
 */
export async function claimTimers(tx: EntityManager, timerId: string, now: Date): Promise<readonly FiredTimer[]> {
  const [pending] = await tx.query<{ case_id: string; raises: string | null }[]>(
    'SELECT case_id, raises FROM timer WHERE id = $1 AND fired_at IS NULL AND cancelled_at IS NULL',
    [timerId],
  );
  if (!pending) return [];
  const isReminder = pending.raises === null;
  await tx.query(`SELECT 1 FROM "case" WHERE id = $1 ${isReminder ? 'FOR NO KEY UPDATE' : 'FOR UPDATE'}`, [
    pending.case_id,
  ]);
  const [claimed] = await tx.query<[FiredTimer[], number]>(
    `UPDATE timer SET fired_at = $2::timestamptz
      WHERE case_id = $3 AND fired_at IS NULL AND cancelled_at IS NULL
        AND (id = $1 OR $4 AND raises IS NULL AND due_at <= $2::timestamptz)
     RETURNING id, case_id AS "caseId", kind, audience, raises, effects, level, for_due::text AS "forDue", due_at AS "dueAt"`,
    [timerId, now, pending.case_id, isReminder],
  );
  return claimed;
}
