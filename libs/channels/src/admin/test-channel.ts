import { randomUUID } from 'node:crypto';
import type { DeliveryView } from '@bihuan/contracts';
import { DeliveryRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { InactiveChannel } from '../channels.errors';
import { DeliveryQueries } from '../log/delivery.queries';
import { lockChannel } from './change-channel';
import { recordChange, type Caller } from './record-change';

/** Sends a message that tells of nothing, on the way that all others take. */
@Injectable()
export class TestChannel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly deliveries: DeliveryQueries,
  ) {}

  execute(caller: Caller, channelId: string): Promise<DeliveryView> {
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      const { kind, name, active } = await lockChannel(tx, channelId);
      if (!active) throw new InactiveChannel();
      const id = randomUUID();
      const payload =
        kind === 'webhook'
          ? { type: 'channel.tested', timestamp: now.toISOString(), data: {} }
          : { head: [`【闭环】测试消息：通知渠道“${name}”可以使用。`], items: [], more: 0 };
      await tx.insert(DeliveryRow, {
        id,
        way: kind,
        kind: 'test',
        channelId,
        cause: `test:${id}`,
        payload,
        urgent: false,
        status: 'waiting',
        createdAt: now,
        nextAt: now,
      });
      await recordChange(tx, caller, { action: 'channel.tested', subject: channelId, at: now, details: {} });
      return this.deliveries.getById(tx, id);
    });
  }
}
