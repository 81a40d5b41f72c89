import { channelView, type ChannelView } from '@bihuan/contracts';
import type { ChannelRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownChannel } from '../channels.errors';

type ChannelRecord = Omit<ChannelView, 'host' | 'hasSecret' | 'keyword' | 'summaryAt' | 'events' | 'lastSentAt'> & {
  readonly settings: ChannelRow['settings'];
  readonly address: string;
  readonly hasSecret: boolean;
  readonly lastSentAt: Date | null;
};

/** The secret does not leave the database here; of the address only what {@link toView} leaves of it. */
const SELECT = `
  SELECT ch.id, ch.kind, ch.name, jsonb_build_object('id', u.id, 'name', u.name) AS unit, ch.active, ch.settings,
         ch.secrets->>'address' AS address, ch.secrets->>'secret' IS NOT NULL AS "hasSecret", ch.failures,
         ch.disabled_because AS "disabledBecause", ch.last_sent_at AS "lastSentAt", ch.version
    FROM channel ch JOIN unit u ON u.id = ch.unit_id WHERE ch.deleted_at IS NULL`;

@Injectable()
export class ChannelQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** All channels: there are never many. */
  async list(): Promise<ChannelView[]> {
    const records = await this.dataSource.query<ChannelRecord[]>(`${SELECT} ORDER BY ch.active DESC, ch.name, ch.id`);
    return records.map(toView);
  }

  async getById(tx: EntityManager, id: string): Promise<ChannelView> {
    const [record] = await tx.query<ChannelRecord[]>(`${SELECT} AND ch.id = $1`, [id]);
    if (!record) throw new UnknownChannel();
    return toView(record);
  }
}

function toView({ settings, address, lastSentAt, ...record }: ChannelRecord): ChannelView {
  return channelView.parse({
    ...record,
    ...settings,
    host: new URL(address).host,
    lastSentAt: lastSentAt?.toISOString() ?? null,
  });
}
