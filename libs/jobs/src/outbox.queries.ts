import type { OutboxRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';

export type ClaimedRow = Pick<OutboxRow, 'id' | 'job' | 'payload'> & { readonly created_at: Date };

/** Takes the oldest rows out of the outbox that no other transaction is taking, oldest first. */
export async function claimOutboxRows(tx: EntityManager, limit: number): Promise<readonly ClaimedRow[]> {
  const [rows] = await tx.query<[ClaimedRow[], number]>(
    `WITH claimed AS MATERIALIZED (SELECT id FROM outbox ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
     DELETE FROM outbox o USING claimed WHERE o.id = claimed.id
     RETURNING o.id, o.job, o.payload, o.created_at`,
    [limit],
  );
  return rows.sort((a, b) => Number(BigInt(a.id) - BigInt(b.id)));
}

/**
 * The key of a row in its queue. With the moment of its creation, since a database restored from a backup counts its
 * ids anew, and a queue that was not restored would swallow them as repeats.
 */
export function keyOf(row: Pick<ClaimedRow, 'id' | 'created_at'>): string {
  return `ob-${row.id}-${row.created_at.getTime().toString(36)}`;
}
