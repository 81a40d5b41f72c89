import { randomUUID } from 'node:crypto';
import type { Actor } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';

/** Who changes or sends something, and from which address. */
export type Caller = { readonly actor: Actor; readonly address: string | null };

export type ChannelEntry = {
  readonly action: `channel.${'created' | 'changed' | 'deleted' | 'tested' | 'redelivered'}` | 'delivery.redelivered';
  readonly subject: string;
  readonly at: Date;
  /** Never an address or a secret. */
  readonly details: Readonly<Record<string, unknown>>;
};

/** Keeps in the access log who did what with a channel, in the transaction that did it. */
export async function recordChange(tx: EntityManager, { actor, address }: Caller, entry: ChannelEntry): Promise<void> {
  await tx.query(
    `INSERT INTO access_log (id, at, person_id, action, subject, success, address, details)
     VALUES ($1, $2, $3, $4, $5, TRUE, $6, $7)`,
    [randomUUID(), entry.at, actor.personId, entry.action, entry.subject, address, JSON.stringify(entry.details)],
  );
}
