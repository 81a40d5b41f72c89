import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CasesModule, RegisterCase } from '@bihuan/cases';
import type { Actor, NoticeChannel } from '@bihuan/contracts';
import { CaseEventRow, CaseRow, DatabaseModule, DeliveryRow, NoticeRow, OutboxRow, PersonRow } from '@bihuan/database';
import {
  addCaseRows,
  aRegistration,
  FakeClock,
  seedOffice,
  testDatabase,
  testPlatform,
  type TestDatabase,
  type TestOffice,
} from '@bihuan/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { DataSource } from 'typeorm';
import { addChannel } from '../channels.fixtures';
import { CatchUpEvents, ChannelsModule, PlanSummaries, PublishEvent, QueueNotices, SendDelivery } from '../index';

describe('what leaves the house', () => {
  const clock = new FakeClock('2026-03-03 09:30');
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-sms-'));
  const smsFile = join(folder, 'sms.jsonl');
  const mails: Email[] = [];
  let refusal: number | null = null;
  const mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, answer) =>
      answer(refusal === null ? null : Object.assign(new Error('no'), { responseCode: refusal })),
    onData: (stream, _session, answer) => {
      buffer(stream)
        .then(async (bytes) => mails.push(await PostalMime.parse(bytes)))
        .then(() => answer(null))
        .catch(answer);
    },
  });
  let database: TestDatabase;
  let dataSource: DataSource;
  let app: TestingModule;
  let office: TestOffice;

  beforeAll(async () => {
    database = await testDatabase();
    dataSource = database.dataSource;
    office = await seedOffice(dataSource);
    await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve));
    const { port } = mailServer.server.address() as AddressInfo;
    const settings = { SMS_FILE: smsFile, SMTP_URL: `smtp://127.0.0.1:${port}`, PUBLIC_URL: 'https://bihuan.example' };
    app = await Test.createTestingModule({
      imports: [testPlatform(database.url, clock, settings), DatabaseModule, CasesModule, ChannelsModule],
    }).compile();
  });
  afterAll(async () => {
    await app.close();
    await new Promise<void>((resolve) => mailServer.close(() => resolve()));
    await database.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    clock.goTo('2026-03-03 09:30');
    await dataSource.query('TRUNCATE outbox, notice, delivery_attempt, delivery, channel CASCADE');
    await dataSource.query('UPDATE "case" SET open = FALSE, number = id::text'); // the journal cannot be emptied
  });

  const secrets = { address: 'https://far.example/hook', secret: null, previous: null };
  const channelOf = (unitId: string, change: Parameters<typeof addChannel>[1] | object = {}) =>
    addChannel(dataSource, { unitId, secrets, ...change });
  const deliveries = (): Promise<DeliveryRow[]> =>
    dataSource.manager.find(DeliveryRow, { order: { createdAt: 'ASC', cause: 'ASC' } });
  const published = (): Promise<number> => dataSource.manager.countBy(OutboxRow, { job: 'event.publish' });

  describe('to webhooks', () => {
    const register = (): Promise<{ id: string }> =>
      app.get(RegisterCase).execute(office.clerk, aRegistration({ finding: '张三反映的问题' }));
    const publish = (caseId: string): Promise<void> => app.get(PublishEvent).execute(caseId, 1);

    it('is asked for by the event itself, and only where somebody listens', async () => {
      await register();
      expect(await published()).toBe(0);
      const { id } = await channelOf(office.office.id);
      await register();
      expect(await published()).toBe(1);
      await dataSource.query('UPDATE channel SET active = FALSE WHERE id = $1', [id]);
      await register();
      expect(await published()).toBe(1);
    });

    it('is each event once, thin, and without what the case says', async () => {
      const channel = await channelOf(office.government.id);
      const { id } = await register();
      await Promise.all([publish(id), publish(id), publish(id)]);
      const [delivery, ...others] = await deliveries();
      expect(others).toEqual([]);
      const { number, state } = await dataSource.manager.findOneByOrFail(CaseRow, { id });
      expect(delivery).toMatchObject({ channelId: channel.id, way: 'webhook', kind: 'event', status: 'waiting' });
      expect(delivery?.payload).toEqual({
        type: 'case.registered',
        timestamp: clock.now().toISOString(),
        data: { caseId: id, number, sequence: 1, state, on: '2026-03-03' },
      });
    });

    it('is only what was asked for, of the channel’s units, and once issued for departments', async () => {
      await channelOf(office.office.id, { settings: { keyword: null, summaryAt: '09:15', events: ['case.closed'] } });
      await channelOf(office.departments[0].id);
      const { id } = await register();
      await publish(id);
      expect(await deliveries()).toEqual([]);
      await channelOf(office.office.id, {
        settings: { keyword: null, summaryAt: '09:15', events: ['case.registered'] },
      });
      await publish(id);
      expect(await deliveries()).toHaveLength(1);
    });

    it('is caught up when the queue lost it, but not what came before the channel', async () => {
      const { id } = await register();
      await channelOf(office.office.id, { activeSince: new Date(clock.now().getTime() + 1000) });
      clock.pass(2000);
      const { id: second } = await register();
      expect(await app.get(CatchUpEvents).execute()).toBe(0); // its job may still come
      clock.pass(30 * 60_000);
      expect(await app.get(CatchUpEvents).execute()).toBe(1);
      expect(await app.get(CatchUpEvents).execute()).toBe(0);
      expect((await deliveries()).map(({ cause }) => cause)).toEqual([`event:${second}:1`]);
      expect(id).not.toBe(second);
    });
  });

  describe('to group robots', () => {
    const plan = (): Promise<number> => app.get(PlanSummaries).execute();
    const robot = (unitId = office.office.id) => channelOf(unitId, { kind: 'wecom' });
    const summary = async (): Promise<string> => JSON.stringify((await deliveries())[0]?.payload);
    const overdue = { title: '消防通道被占用', dueOn: '2026-03-02', issuedOn: '2026-02-02', finding: '张三反映的问题' };

    it('is one summary a working day, with counts and titles only', async () => {
      await robot();
      await addCaseRows(dataSource, office, { ...overdue, number: '2026-DC-0001' });
      await addCaseRows(dataSource, office, { dueOn: '2026-03-04', issuedOn: '2026-03-02', title: '另一件' });
      const planned = await Promise.all([plan(), plan(), plan()]);
      expect(planned.reduce((sum, count) => sum + count, 0)).toBe(1);
      expect(await summary()).toContain('新交办 1 项，临期 1 项，逾期 1 项，新发督办单 0 项');
      expect(await summary()).toMatch(/1\. 2026-DC-0001 消防通道被占用（逾期 1 个工作日）.*另一件（剩 1 个工作日）/);
      expect(await summary()).not.toMatch(/张三|程办|杜主任/);
      clock.goTo('2026-03-03 15:00');
      expect(await plan()).toBe(0);
      clock.goTo('2026-03-04 09:15');
      expect(await plan()).toBe(1);
    });

    it.each(['2026-03-03 09:14', '2026-03-03 18:00', '2026-03-07 10:00', '2026-10-01 10:00'])(
      'is nothing at %s',
      async (moment) => {
        await robot();
        await addCaseRows(dataSource, office, overdue);
        clock.goTo(moment);
        expect(await plan()).toBe(0);
      },
    );

    it('is nothing where there is nothing to say', async () => {
      await robot();
      await addCaseRows(dataSource, office, { dueOn: '2026-12-01', issuedOn: '2026-01-05' });
      expect(await plan()).toBe(0);
      expect(await deliveries()).toEqual([]);
    });

    it('speaks to a department of its own cases, and not of those that are not issued', async () => {
      await robot(office.departments[0].id);
      await robot(office.departments[1].id);
      await addCaseRows(dataSource, office, { ...overdue, number: '2026-DC-0001' });
      await addCaseRows(dataSource, office, { ...overdue, number: '2026-DC-0002', issuedOn: null });
      expect(await plan()).toBe(1);
      expect(await summary()).toContain('2026-DC-0001');
      expect(await summary()).not.toContain('2026-DC-0002');
    });

    it('counts who was urged since the last working day', async () => {
      await robot();
      const { id } = await addCaseRows(dataSource, office, overdue);
      clock.goTo('2026-03-02 16:00');
      const entry = { caseId: id, sequence: 1, type: 'urging.issued', payload: {}, actor: office.clerk, hash: '-' };
      await dataSource.manager.insert(CaseEventRow, {
        ...entry,
        at: clock.now(),
        on: '2026-03-02',
        stateAfter: 'rectifying',
        actor: { ...office.clerk, unitLine: [], roles: [] },
      });
      clock.goTo('2026-03-03 09:30');
      await plan();
      expect(await summary()).toContain('新发督办单 1 项');
    });
  });

  describe('to people', () => {
    const queue = (): Promise<number> => app.get(QueueNotices).execute();
    const tell = async (actor: Actor, channels: NoticeChannel[], urgent: string | null = null): Promise<string> => {
      const words = { zh: '2026-DC-0007 已逾期', en: 'overdue' };
      const id = randomUUID();
      await dataSource.manager.insert(NoticeRow, {
        id,
        personId: actor.personId ?? '',
        cause: `spec:${id}`,
        kind: 'spec',
        title: words,
        why: words,
        urgent,
        channels,
        createdAt: clock.now(),
      });
      return id;
    };
    const send = async (): Promise<void> => {
      for (const { id } of await deliveries()) await app.get(SendDelivery).execute(id);
    };
    const smsOf = (): { to: string; text: string; id: string }[] =>
      readFileSync(smsFile, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { to: string; text: string; id: string });

    beforeAll(async () => {
      await dataSource.manager.update(PersonRow, { id: office.clerk.personId ?? '' }, { phone: '13800001234' });
    });

    it('is what their notices say, once, however many look', async () => {
      await tell(office.clerk, ['digest']);
      await tell(office.clerk, ['email', 'sms']);
      await tell(office.lead, ['sms']); // whose telephone nobody knows
      const queued = await Promise.all([queue(), queue(), queue()]);
      expect(queued.reduce((sum, count) => sum + count, 0)).toBe(2);
      expect((await deliveries()).map(({ way }) => way).sort()).toEqual(['email', 'sms']);
    });

    it('reaches the gateway for text messages under a lasting id', async () => {
      await tell(office.clerk, ['sms']);
      await queue();
      await send();
      const [delivery] = await deliveries();
      expect(delivery).toMatchObject({ status: 'sent', way: 'sms' });
      expect(smsOf().at(-1)).toMatchObject({
        id: delivery?.id,
        to: '13800001234',
        text: '【闭环】2026-DC-0007 已逾期',
      });
    });

    it('waits until the morning, unless it is urgent', async () => {
      clock.goTo('2026-03-03 21:00');
      await tell(office.clerk, ['sms']);
      await queue();
      await send();
      expect(await deliveries()).toMatchObject([{ status: 'waiting', nextAt: new Date('2026-03-04T00:00:00Z') }]);
      await tell(office.clerk, ['sms'], '防汛');
      await queue();
      await send();
      expect((await deliveries()).map(({ status }) => status).sort()).toEqual(['sent', 'waiting']);
      expect(smsOf().at(-1)?.text).toBe('【闭环】紧急：2026-DC-0007 已逾期');
    });

    it('is dropped when it was read meanwhile', async () => {
      const id = await tell(office.clerk, ['sms']);
      await queue();
      await dataSource.manager.update(NoticeRow, { id }, { readAt: clock.now() });
      await send();
      expect(await deliveries()).toMatchObject([{ status: 'given-up', reason: { zh: '已在系统内读过，不必再发' } }]);
    });

    it('is a mail at once, recognisable should it come twice', async () => {
      await tell(office.clerk, ['email']);
      await queue();
      await send();
      const [delivery] = await deliveries();
      expect(delivery).toMatchObject({ status: 'sent' });
      expect(mails.at(-1)).toMatchObject({
        subject: '【闭环】2026-DC-0007 已逾期',
        messageId: `<delivery-${delivery?.id}@bihuan>`,
        to: [{ name: '程办' }],
      });
      expect(mails.at(-1)?.text).toContain('https://bihuan.example/inbox');
    });

    it.each([
      [452, 'waiting'],
      [550, 'failed'],
    ])('is judged by the mail server’s answer %i: %s', async (code, status) => {
      refusal = code;
      await tell(office.clerk, ['email']);
      await queue();
      await send();
      refusal = null;
      expect(await deliveries()).toMatchObject([{ status, attempts: 1 }]);
    });
  });
});
