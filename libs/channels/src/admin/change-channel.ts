import { channelFaults, type ChannelChange, type ChannelView } from '@bihuan/contracts';
import { ChannelRow, UnitRow, type ChannelSecrets } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { NoSuchUnit, RefusedAddress, StaleChannel, UnfitChannel, UnknownChannel } from '../channels.errors';
import { isAllowedAddress } from '../http/outgoing-addresses';
import { ChannelQueries } from './channel.queries';
import { recordChange, type Caller } from './record-change';

export type ChannelRef = { readonly id: string; readonly expectedVersion: number };

/** For so long after a change of a webhook's secret, messages are signed with the old one as well. */
const CHANGE_OVER_MS = 24 * 3_600_000;

/** Changes a channel. What is left out of address and secret stays as it is. */
@Injectable()
export class ChangeChannel {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly channels: ChannelQueries,
  ) {}

  execute(caller: Caller, { id, expectedVersion }: ChannelRef, change: ChannelChange): Promise<ChannelView> {
    const now = this.clock.now();
    const { name, unitId, active, keyword, summaryAt, events, address, secret } = change;
    if (address !== undefined && !isAllowedAddress(address, this.config.outgoing.addresses)) throw new RefusedAddress();
    return this.dataSource.transaction(async (tx) => {
      const before = await lockChannel(tx, id);
      if (before.version !== expectedVersion) throw new StaleChannel(expectedVersion, before.version);
      const faults = channelFaults(before.kind, change);
      if (faults.length > 0) throw new UnfitChannel(faults);
      if (!(await tx.existsBy(UnitRow, { id: unitId }))) throw new NoSuchUnit();
      const settings = { keyword, summaryAt, events };
      await tx.update(
        ChannelRow,
        { id },
        {
          name,
          unitId,
          active,
          settings,
          secrets: changedSecrets(before, change, now),
          version: before.version + 1,
          ...(active && { disabledBecause: null }),
          // what happened while it was out of use is not sent belatedly, and a new start waits for nothing
          ...(active && !before.active && { activeSince: now, failures: 0, freeAt: null }),
        },
      );
      const details = {
        before: { name: before.name, unitId: before.unitId, active: before.active, ...before.settings },
        after: { name, unitId, active, ...settings },
        addressChanged: address !== undefined,
        secretChanged: secret !== undefined,
      };
      await recordChange(tx, caller, { action: 'channel.changed', subject: id, at: now, details });
      return this.channels.getById(tx, id);
    });
  }
}

/** The channel, locked; throws where there is none or it was deleted. */
export async function lockChannel(tx: EntityManager, id: string): Promise<ChannelRow> {
  const row = await tx.findOne(ChannelRow, {
    where: { id, deletedAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  if (!row) throw new UnknownChannel();
  return row;
}

function changedSecrets({ kind, secrets }: ChannelRow, change: ChannelChange, now: Date): ChannelSecrets {
  const address = change.address ?? secrets.address;
  if (change.secret === undefined || change.secret === secrets.secret) return { ...secrets, address };
  const until = new Date(now.getTime() + CHANGE_OVER_MS).toISOString();
  const previous = kind === 'webhook' && secrets.secret !== null ? { secret: secrets.secret, until } : null;
  return { address, secret: change.secret, previous };
}
