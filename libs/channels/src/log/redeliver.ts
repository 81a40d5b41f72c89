import type { DeliveryView } from '@bihuan/contracts';
import { ChannelRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordChange, type Caller } from '../admin/record-change';
import { InactiveChannel, NotRedeliverable, UnknownChannel } from '../channels.errors';
import { DeliveryQueries } from './delivery.queries';

/** A new round of attempts. It keeps its id: whoever did get it recognises the repeat. What is asked for by hand is news again. */
const AGAIN = `status = 'waiting', tries = 0, next_at = $2, expires_at = NULL, handed_at = NULL, claimed_at = NULL, reason = NULL`;

/** Sends again what an operator asks for. */
@Injectable()
export class Redeliver {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly deliveries: DeliveryQueries,
  ) {}

  /** One delivery, even if it arrived: the receiver may have lost it. */
  one(caller: Caller, id: string): Promise<DeliveryView> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      await this.deliveries.getById(tx, id);
      await refuseInactive(tx, id);
      const [, changed] = await tx.query<[unknown[], number]>(
        `UPDATE delivery SET ${AGAIN} WHERE id = $1 AND status IN ('sent', 'failed', 'given-up')`,
        [id, now],
      );
      if (changed === 0) throw new NotRedeliverable();
      await recordChange(tx, caller, { action: 'delivery.redelivered', subject: id, at: now, details: {} });
      return this.deliveries.getById(tx, id);
    });
  }

  /** Everything of a channel that was refused or given up since a moment; summaries of past days are no news. Tells how many. */
  ofChannel(caller: Caller, channelId: string, since: string): Promise<number> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const channel = await tx.findOneBy(ChannelRow, { id: channelId });
      if (!channel || channel.deletedAt !== null) throw new UnknownChannel();
      if (!channel.active) throw new InactiveChannel();
      const [, count] = await tx.query<[unknown[], number]>(
        `UPDATE delivery SET ${AGAIN} WHERE channel_id = $1 AND created_at >= $3::timestamptz AND status IN ('failed', 'given-up')
            AND (expires_at IS NULL OR expires_at > $2)`,
        [channelId, now, since],
      );
      const details = { since, count };
      await recordChange(tx, caller, { action: 'channel.redelivered', subject: channelId, at: now, details });
      return count;
    });
  }
}

async function refuseInactive(tx: EntityManager, deliveryId: string): Promise<void> {
  const [unusable] = await tx.query<unknown[]>(
    `SELECT 1 FROM delivery d JOIN channel ch ON ch.id = d.channel_id
      WHERE d.id = $1 AND (NOT ch.active OR ch.deleted_at IS NOT NULL)`,
    [deliveryId],
  );
  if (unusable) throw new InactiveChannel();
}
