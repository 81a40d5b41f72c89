import type { JobName, JobPayload } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { OutboxRow } from './rows/background.rows';

/** Asks for background work as part of a transaction: it happens if and only if the transaction commits. */
export async function appendToOutbox<Name extends JobName>(
  tx: EntityManager,
  job: Name,
  payload: JobPayload<Name>,
): Promise<void> {
  await tx.insert(OutboxRow, { job, payload });
}

/** Work that a table tells of and a job does. `table`, `unfinished` and `key` are words of the program, never of people. */
export type UnfinishedWork = {
  readonly job: JobName;
  readonly table: string;
  /** The condition on a row that is still to be worked on. */
  readonly unfinished: string;
  /** What the payload of the job calls the row's id. */
  readonly key: string;
};

/** Longer than one run of a job takes; asking too early would only set two workers to the same list. */
const LOST_AFTER_MS = 5 * 60_000;

/** Asks again for work on which nobody has made progress: its job was lost with its queue, or failed for good. */
export async function askAgainFor(
  manager: EntityManager,
  { job, table, unfinished, key }: UnfinishedWork,
  now: Date,
): Promise<void> {
  await manager.query(
    `WITH lost AS (
       UPDATE ${table} w SET progressed_at = $1
        WHERE w.${unfinished} AND w.progressed_at < $2
          AND NOT EXISTS (SELECT 1 FROM outbox x WHERE x.job = $3::text AND x.payload->>$4::text = w.id::text)
       RETURNING w.id)
     INSERT INTO outbox (job, payload) SELECT $3::text, jsonb_build_object($4::text, lost.id) FROM lost`,
    [now, new Date(now.getTime() - LOST_AFTER_MS), job, key],
  );
}
