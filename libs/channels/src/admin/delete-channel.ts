import { ChannelRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lockChannel } from './change-channel';
import { recordChange, type Caller } from './record-change';

/** Takes a channel away for good, with its address and its secret; the log of what it was sent stays. */
@Injectable()
export class DeleteChannel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(caller: Caller, id: string): Promise<void> {
    const now = this.clock.now();
    await this.dataSource.transaction(async (tx) => {
      const { kind, name, unitId, secrets } = await lockChannel(tx, id);
      const { host, protocol } = new URL(secrets.address);
      const nothing = { address: `${protocol}//${host}/`, secret: null, previous: null };
      await tx.update(ChannelRow, { id }, { active: false, deletedAt: now, secrets: nothing });
      const reason = { zh: '渠道已删除', en: 'The channel was deleted' };
      await tx.query(
        `UPDATE delivery SET status = 'given-up', reason = $2 WHERE channel_id = $1 AND status = 'waiting'`,
        [id, JSON.stringify(reason)],
      );
      const details = { kind, name, unitId };
      await recordChange(tx, caller, { action: 'channel.deleted', subject: id, at: now, details });
    });
  }
}
