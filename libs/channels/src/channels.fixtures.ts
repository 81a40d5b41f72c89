import { randomUUID } from 'node:crypto';
import { ChannelRow, DeliveryRow } from '@bihuan/database';
import type { DataSource } from 'typeorm';

/** For specs: a webhook in use since the beginning of 2026, unless told otherwise. */
export async function addChannel(
  dataSource: DataSource,
  change: Partial<ChannelRow> & Pick<ChannelRow, 'unitId' | 'secrets'>,
): Promise<ChannelRow> {
  const createdAt = new Date('2026-01-01T00:00:00Z');
  const row: ChannelRow = {
    id: randomUUID(),
    kind: 'webhook',
    name: '业务系统',
    settings: { keyword: null, summaryAt: '09:15', events: null },
    active: true,
    activeSince: createdAt,
    disabledBecause: null,
    failures: 0,
    freeAt: null,
    lastSentAt: null,
    summarisedOn: null,
    version: 1,
    createdAt,
    deletedAt: null,
    ...change,
  };
  await dataSource.manager.insert(ChannelRow, row);
  return row;
}

const payloads = {
  webhook: { type: 'plan.submitted', timestamp: '2026-03-03T01:30:00.000Z', data: { number: '2026-DC-0001' } },
  robot: { head: ['【闭环】督办事项'], items: [], more: 0 },
};

/** A message that waits for its channel, due now. */
export async function addDelivery(
  dataSource: DataSource,
  channel: ChannelRow,
  now: Date,
  change: Partial<Omit<DeliveryRow, 'payload'>> = {},
): Promise<string> {
  const id = randomUUID();
  await dataSource.manager.insert(DeliveryRow, {
    id,
    way: channel.kind,
    kind: channel.kind === 'webhook' ? 'event' : 'summary',
    channelId: channel.id,
    cause: `spec:${id}`,
    payload: channel.kind === 'webhook' ? payloads.webhook : payloads.robot,
    urgent: false,
    status: 'waiting',
    createdAt: now,
    nextAt: now,
    ...change,
  });
  return id;
}
