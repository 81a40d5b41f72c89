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
