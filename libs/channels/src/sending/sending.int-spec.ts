import { ChannelRow, DatabaseModule, DeliveryAttemptRow, DeliveryRow, OutboxRow } from '@bihuan/database';
import { FakeClock, seedOffice, testDatabase, testPlatform, type TestDatabase, type TestOffice } from '@bihuan/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import type { DataSource } from 'typeorm';
import { addChannel, addDelivery } from '../channels.fixtures';
import { ChannelsModule, SendDelivery, SweepDeliveries } from '../index';
import { dingtalkGroup, webhookReceiver, wecomGroup, type FarSide } from '../ways/far-side.fixtures';
import { ClaimDelivery } from './claim-delivery';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const SECRET = `whsec_${Buffer.from('a secret of twenty-eight byte').toString('base64')}`;

describe('deliveries', () => {
  const clock = new FakeClock('2026-03-03 09:30');
  let database: TestDatabase;
  let dataSource: DataSource;
  let app: TestingModule;
  let office: TestOffice;
  let receiver: FarSide;
  let webhook: ChannelRow;

  beforeAll(async () => {
    database = await testDatabase();
    dataSource = database.dataSource;
    office = await seedOffice(dataSource);
    receiver = await webhookReceiver(clock, () => SECRET);
    app = await Test.createTestingModule({
      imports: [testPlatform(database.url, clock, { OUTGOING_ADDRESSES: 'any' }), DatabaseModule, ChannelsModule],
    }).compile();
  });
  afterAll(async () => {
    await app.close();
    await receiver.close();
    await database.close();
  });
  beforeEach(async () => {
    clock.goTo('2026-03-03 09:30');
    receiver.fault = 'none';
    receiver.received.length = 0;
    receiver.accepted.length = 0;
    await dataSource.query('TRUNCATE outbox, delivery_attempt, delivery, channel CASCADE');
    webhook = await channelAt(receiver, '/hooks/0123456789abcdef', { kind: 'webhook' });
  });

  const channelAt = (side: FarSide, path: string, change: Partial<ChannelRow>): Promise<ChannelRow> => {
    const secrets = { address: side.address(path), secret: SECRET, previous: null };
    return addChannel(dataSource, { unitId: office.office.id, secrets, ...change });
  };
  const sweep = (): Promise<number> => app.get(SweepDeliveries).execute();
  const send = (id: string): Promise<void> => app.get(SendDelivery).execute(id);
  const deliveryOf = (id: string): Promise<DeliveryRow> => dataSource.manager.findOneByOrFail(DeliveryRow, { id });
  const channelOf = (id: string): Promise<ChannelRow> => dataSource.manager.findOneByOrFail(ChannelRow, { id });
  const attemptsOf = (deliveryId: string): Promise<DeliveryAttemptRow[]> =>
    dataSource.manager.find(DeliveryAttemptRow, { where: { deliveryId }, order: { number: 'ASC' } });
  const add = (channel = webhook, change: Partial<Omit<DeliveryRow, 'payload'>> = {}): Promise<string> =>
    addDelivery(dataSource, channel, clock.now(), change);
  /** What the outbox asks for, taken out of it as the relay does. */
  const asked = async (): Promise<string[]> => {
    const rows = await dataSource.manager.find(OutboxRow, { where: { job: 'delivery.send' }, order: { id: 'ASC' } });
    await dataSource.query('TRUNCATE outbox');
    return rows.map(({ payload }) => String(payload['deliveryId']));
  };
  const work = async (): Promise<void> => {
    await sweep();
    for (const id of await asked()) await send(id);
  };

  it('are handed over once, however many sweep at once, and sent once, however often the job comes', async () => {
    const ids = [await add(), await add()];
    const handed = await Promise.all([sweep(), sweep(), sweep(), sweep()]);
    expect(handed.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect((await asked()).sort()).toEqual([...ids].sort());
    await Promise.all(ids.flatMap((id) => [send(id), send(id), send(id)]));
    expect(receiver.accepted).toHaveLength(2);
    expect(await deliveryOf(ids[0] ?? '')).toMatchObject({ status: 'sent', attempts: 1, sentAt: clock.now() });
    expect(await channelOf(webhook.id)).toMatchObject({ failures: 0, lastSentAt: clock.now() });
  });

  it('are tried again after growing pauses, and given up at last', async () => {
    receiver.fault = 'fails';
    const id = await add();
    const pauses: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      await work();
      const { status, nextAt } = await deliveryOf(id);
      if (status !== 'waiting') break;
      pauses.push(nextAt.getTime() - clock.now().getTime());
      clock.pass(Math.max(pauses.at(-1) ?? 0, MINUTE));
    }
    const least = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 300 * MINUTE, 600 * MINUTE, 600 * MINUTE];
    expect(pauses).toHaveLength(least.length);
    for (const [index, pause] of pauses.entries()) {
      expect(pause).toBeGreaterThanOrEqual(least[index] ?? 0);
      expect(pause).toBeLessThanOrEqual((least[index] ?? 0) * 1.2);
    }
    expect(await deliveryOf(id)).toMatchObject({ status: 'given-up', attempts: 8 });
    expect(await attemptsOf(id)).toHaveLength(8);
  });

  it('are not tried again before their time', async () => {
    receiver.fault = 'fails';
    const id = await add();
    await work();
    receiver.fault = 'none';
    expect(await sweep()).toBe(0);
    await send(id);
    expect(receiver.accepted).toHaveLength(0);
    clock.pass(6 * SECOND);
    await work();
    expect(await deliveryOf(id)).toMatchObject({ status: 'sent', attempts: 2, reason: null });
  });

  it('stop at once when the receiver will never take them, and say why', async () => {
    await dataSource.manager.update(
      ChannelRow,
      { id: webhook.id },
      {
        secrets: {
          ...webhook.secrets,
          secret: `whsec_${Buffer.from('another secret entirely, 28b').toString('base64')}`,
        },
      },
    );
    const id = await add();
    await work();
    expect(await deliveryOf(id)).toMatchObject({ status: 'failed', reason: { zh: '接收方拒收（401）' } });
    clock.pass(60 * MINUTE);
    expect(await sweep()).toBe(0);
  });

  it('keep what the far side said without the address that opens it', async () => {
    receiver.fault = 'fails';
    const id = await add();
    await work();
    const [attempt] = await attemptsOf(id);
    expect(attempt).toMatchObject({ number: 1, outcome: 'retry', httpStatus: 500, code: '500' });
    expect(attempt?.answer).toContain('failed on');
    expect(attempt?.answer).not.toContain('0123456789abcdef');
  });

  it('take a channel out of use when its receiver is gone, and wait there', async () => {
    receiver.fault = 'gone';
    const [first, second] = [await add(), await add(webhook, { nextAt: new Date(clock.now().getTime() + MINUTE) })];
    await work();
    expect(await deliveryOf(first)).toMatchObject({ status: 'failed' });
    expect(await channelOf(webhook.id)).toMatchObject({ active: false, disabledBecause: { zh: expect.anything() } });
    clock.pass(2 * MINUTE);
    expect(await sweep()).toBe(0);
    await send(second);
    expect(await deliveryOf(second)).toMatchObject({ status: 'waiting' });
    expect(receiver.received).toHaveLength(1);
  });

  it('leave the whole channel alone for as long as the receiver asks', async () => {
    receiver.fault = 'busy';
    await add();
    await work();
    receiver.fault = 'none';
    await add();
    clock.pass(119 * SECOND);
    expect(await sweep()).toBe(0);
    clock.pass(2 * SECOND);
    await work();
    expect(receiver.accepted.length).toBeGreaterThan(0);
  });

  it('leave a channel in trouble alone after three failures, and try it with one message at a time', async () => {
    receiver.fault = 'drops';
    for (let n = 0; n < 5; n += 1) await add();
    await work();
    expect(receiver.received).toHaveLength(3);
    clock.pass(10 * MINUTE);
    expect(await sweep()).toBe(1);
  });

  it('are sent again under the same id when a process died between taking and recording', async () => {
    const id = await add();
    await sweep();
    await asked();
    await app.get(ClaimDelivery).execute(id); // and the process is gone
    await send(id);
    expect(receiver.received).toHaveLength(0);
    clock.pass(4 * MINUTE);
    expect(await sweep()).toBe(0);
    clock.pass(2 * MINUTE);
    await work();
    expect(await deliveryOf(id)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('are sent again when a clock that ran a day ahead had taken them and the process died', async () => {
    const id = await add();
    const ahead = new Date(clock.now().getTime() + 24 * 60 * MINUTE);
    await dataSource.query(`UPDATE delivery SET status = 'sending', handed_at = $2, claimed_at = $2 WHERE id = $1`, [
      id,
      ahead,
    ]);
    await work();
    expect(await deliveryOf(id)).toMatchObject({ status: 'sent' });
  });

  it('reach the receiver twice, recognisably, when the answer was lost', async () => {
    receiver.fault = 'drops-after';
    const id = await add();
    await work();
    receiver.fault = 'none';
    clock.pass(10 * SECOND);
    await work();
    const ids = receiver.accepted.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([`msg_${id.replaceAll('-', '')}`, `msg_${id.replaceAll('-', '')}`]);
  });

  it('do not kill a process over and over', async () => {
    const id = await add();
    for (let n = 0; n < 9; n += 1) {
      await app.get(ClaimDelivery).execute(id);
      clock.pass(6 * MINUTE);
    }
    expect(await deliveryOf(id)).toMatchObject({ status: 'given-up', attempts: 8 });
  });

  describe('to a robot', () => {
    const path = '/cgi-bin/webhook/send?key=0123456789abcdef';

    it('keep the pace that the vendor allows, whoever works', async () => {
      const group = await wecomGroup(clock, '0123456789abcdef');
      const robot = await channelAt(group, path, { kind: 'wecom' });
      const ids = await Promise.all(Array.from({ length: 8 }, () => add(robot)));
      for (let turn = 0; turn < 40 && group.accepted.length < ids.length; turn += 1) {
        await Promise.all([sweep(), sweep()]);
        const due = await asked();
        await Promise.all([...due, ...due, ids[7] ?? ''].map(send));
        clock.pass(1600);
      }
      await group.close();
      expect(group.received).toHaveLength(8);
      expect(group.accepted).toHaveLength(8);
      const times = group.accepted.map(({ at }) => at.getTime());
      const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3000);
    });

    it('leave it alone for ten minutes after DingTalk complained', async () => {
      const group = await dingtalkGroup(clock, { token: 't', secret: SECRET });
      const robot = await channelAt(group, '/robot/send?access_token=t', { kind: 'dingtalk' });
      for (let n = 0; n < 20; n += 1)
        group.accepted.push({ url: new URL('http://x'), headers: {}, body: '', at: clock.now() });
      const id = await add(robot);
      await work();
      expect(await deliveryOf(id)).toMatchObject({
        status: 'waiting',
        reason: { en: expect.stringContaining('130101') },
      });
      clock.pass(9 * MINUTE);
      expect(await sweep()).toBe(0);
      clock.pass(2 * MINUTE);
      await work();
      await group.close();
      expect(await deliveryOf(id)).toMatchObject({ status: 'sent' });
    });

    it('wait through evenings and days off, except urgent ones and tests', async () => {
      clock.goTo('2026-03-06 18:30');
      const group = await wecomGroup(clock, '0123456789abcdef');
      const robot = await channelAt(group, path, { kind: 'wecom' });
      const [late, urgent, test] = [
        await add(robot),
        await add(robot, { urgent: true }),
        await add(robot, { kind: 'test' }),
      ];
      for (const id of [late, urgent, test]) {
        await send(id);
        clock.pass(4 * SECOND);
      }
      expect(await deliveryOf(late)).toMatchObject({ status: 'waiting', nextAt: new Date('2026-03-09T00:00:00Z') });
      expect([(await deliveryOf(urgent)).status, (await deliveryOf(test)).status]).toEqual(['sent', 'sent']);
      clock.goTo('2026-03-09 08:00');
      await work();
      await group.close();
      expect(await deliveryOf(late)).toMatchObject({ status: 'sent' });
    });

    it('are dropped when their day is over', async () => {
      const group = await wecomGroup(clock, '0123456789abcdef');
      const robot = await channelAt(group, path, { kind: 'wecom' });
      const id = await add(robot, { expiresAt: new Date('2026-03-03T10:00:00Z') });
      clock.goTo('2026-03-04 09:00');
      await work();
      await group.close();
      expect(await deliveryOf(id)).toMatchObject({ status: 'given-up', reason: { zh: '已过当日，不再发送' } });
      expect(group.received).toHaveLength(0);
    });
  });
});
