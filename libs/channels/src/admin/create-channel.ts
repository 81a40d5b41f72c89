import { randomUUID } from 'node:crypto';
import { CHANNEL_LIMIT, type ChannelView, type NewChannel } from '@bihuan/contracts';
import { ChannelRow, UnitRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { NoSuchUnit, RefusedAddress, TooManyChannels } from '../channels.errors';
import { isAllowedAddress } from '../http/outgoing-addresses';
import { ChannelQueries } from './channel.queries';
import { recordChange, type Caller } from './record-change';

@Injectable()
export class CreateChannel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly channels: ChannelQueries,
  ) {}

  async execute(caller: Caller, body: NewChannel): Promise<ChannelView> {
    const { kind, name, unitId, active, address, secret, keyword, summaryAt, events } = body;
    if (!isAllowedAddress(address, this.config.outgoing.addresses)) throw new RefusedAddress();
    const now = this.clock.now();
    return this.dataSource.transaction(async (tx) => {
      if ((await tx.countBy(ChannelRow, { deletedAt: IsNull() })) >= CHANNEL_LIMIT) {
        throw new TooManyChannels(CHANNEL_LIMIT);
      }
      if (!(await tx.existsBy(UnitRow, { id: unitId }))) throw new NoSuchUnit();
      const id = randomUUID();
      const settings = { keyword, summaryAt, events };
      await tx.insert(ChannelRow, {
        id,
        kind,
        name,
        unitId,
        active,
        settings,
        secrets: { address, secret, previous: null },
        activeSince: now,
        version: 1,
        createdAt: now,
      });
      const details = { kind, name, unitId, active, ...settings };
      await recordChange(tx, caller, { action: 'channel.created', subject: id, at: now, details });
      return this.channels.getById(tx, id);
    });
  }
}
