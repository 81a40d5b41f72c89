import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import {
  AbsenceRow,
  AccessLogRow,
  DatabaseModule,
  DigestRow,
  NoticeRow,
  OutboxRow,
  PersonRow,
  PreferenceRow,
  type CaseRow,
} from '@bihuan/database';
import { usualWays, type Actor } from '@bihuan/contracts';
import {
  addCalendarDays,
  addCaseRows,
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
import { ListDigests, PlanDigests, RemindersModule, ResendDigest, SendDigest } from '../index';

/** A real SMTP server that keeps what it receives, or refuses everything while told to. */
class TestMailServer {
  readonly received: Email[] = [];
  refuses = false;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, answer) =>
      answer(this.refuses ? Object.assign(new Error('mailbox is full'), { responseCode: 452 }) : null),
    onData: (stream, _session, answer) => {
      buffer(stream)
        .then(async (bytes) => this.received.push(await PostalMime.parse(bytes)))
        .then(() => answer(null))
        .catch(answer);
    },
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `smtp://127.0.0.1:${address.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

describe('digests', () => {
  const clock = new FakeClock('2026-03-03 09:30');
  const mails = new TestMailServer();
  let database: TestDatabase;
  let dataSource: DataSource;
  let app: TestingModule;
  let office: TestOffice;
  let row: CaseRow;
  let smtpUrl: string;

  const openWith = (env: Record<string, string>): Promise<TestingModule> =>
    Test.createTestingModule({
      imports: [testPlatform(database.url, clock, env), DatabaseModule, RemindersModule],
    }).compile();
  const plan = (): Promise<number> => app.get(PlanDigests).execute();
  const send = (id: string): Promise<void> => app.get(SendDigest).execute(id);
  const digests = (): Promise<DigestRow[]> => dataSource.manager.find(DigestRow, { order: { day: 'ASC' } });
  const tell = async (actor: Actor, zh = '有新通知', readAt: Date | null = null): Promise<void> => {
    const words = { zh, en: zh };
    await dataSource.manager.insert(NoticeRow, {
      id: randomUUID(),
      personId: actor.personId ?? '',
      cause: `test:${randomUUID()}`,
      kind: 'test',
      caseId: row.id,
      title: words,
      why: words,
      createdAt: clock.now(),
      readAt,
    });
  };

  beforeAll(async () => {
    database = await testDatabase();
    dataSource = database.dataSource;
    office = await seedOffice(dataSource);
    row = await addCaseRows(dataSource, office, { dueOn: '2026-03-02' });
    smtpUrl = await mails.start();
    app = await openWith({
      SMTP_URL: smtpUrl,
      PUBLIC_URL: 'https://bihuan.example',
      MAIL_FROM: '闭环 <b@qinghe.example>',
    });
  });
  afterAll(async () => {
    await app.close();
    await mails.stop();
    await database.close();
  });
  beforeEach(async () => {
    clock.goTo('2026-03-03 09:30');
    mails.refuses = false;
    mails.received.length = 0;
    await dataSource.query('TRUNCATE outbox, notice, digest, preference, absence');
  });

  describe('are planned', () => {
    it('one for each person with news on a working day, however many plan', async () => {
      await tell(office.clerk);
      await tell(office.clerk);
      await tell(office.verifier);
      await tell(office.lead, '已读', clock.now());
      const planned = await Promise.all([plan(), plan(), plan()]);
      expect(planned.reduce((sum, count) => sum + count, 0)).toBe(2);
      expect(await dataSource.manager.countBy(OutboxRow, { job: 'digest.send' })).toBe(2);
      await tell(office.clerk, '当天稍后');
      expect(await plan()).toBe(0);
    });

    it.each(['2026-03-03 08:59', '2026-03-03 18:00', '2026-03-03 23:00', '2026-03-08 10:00', '2026-10-01 10:00'])(
      'not on %s',
      async (moment) => {
        await tell(office.clerk);
        clock.goTo(moment);
        expect(await plan()).toBe(0);
      },
    );

    it('to those whose unit works that day', async () => {
      const closed = { name: '临时停工', date: '2026-03-24', isOffDay: true };
      const opened = { name: '加班', date: '2026-03-28', isOffDay: false };
      await addCalendarDays(dataSource, { unitId: office.office.id, year: 2026, days: [closed, opened] });
      await tell(office.clerk);
      await tell(office.departments[0].people.liaison as Actor);
      clock.goTo('2026-03-24 10:00');
      expect(await plan()).toBe(1);
      expect(await digests()).toMatchObject([{ personId: office.departments[0].people.liaison?.personId }]);
      clock.goTo('2026-03-28 10:00'); // a Saturday
      expect(await plan()).toBe(1);
      const own = (await digests()).find(({ personId }) => personId === office.clerk.personId);
      await send(own?.id ?? '');
      expect(mails.received).toHaveLength(1);
    });

    it('late on the same day after hours of downtime, and once for several missed days', async () => {
      clock.goTo('2026-03-03 20:00');
      await tell(office.clerk, '周二');
      clock.goTo('2026-03-04 21:00');
      await tell(office.clerk, '周三');
      clock.goTo('2026-03-05 16:40');
      expect(await plan()).toBe(1);
      expect(await digests()).toMatchObject([{ day: '2026-03-05' }]);
      expect(await dataSource.manager.countBy(NoticeRow, { digestId: (await digests())[0]?.id })).toBe(2);
    });

    it('again for what a digest of an earlier day could not tell', async () => {
      await tell(office.clerk);
      await plan();
      clock.goTo('2026-03-04 09:30');
      expect(await plan()).toBe(1);
      const [missed, today] = await digests();
      expect(await dataSource.manager.countBy(NoticeRow, { digestId: today?.id })).toBe(1);
      await send(missed?.id ?? '');
      expect(mails.received).toHaveLength(0);
    });

    it('only for people who are active and have an address', async () => {
      await tell(office.clerk);
      await tell(office.lead);
      await dataSource.manager.update(PersonRow, { id: office.clerk.personId ?? '' }, { email: null });
      await dataSource.manager.update(PersonRow, { id: office.lead.personId ?? '' }, { active: false });
      expect(await plan()).toBe(0);
      await dataSource.manager.update(PersonRow, { id: office.clerk.personId ?? '' }, { email: 'c@qinghe.example' });
      await dataSource.manager.update(PersonRow, { id: office.lead.personId ?? '' }, { active: true });
    });

    it('from the hour on that the person chose, and not before it', async () => {
      await tell(office.clerk);
      await tell(office.verifier);
      const personId = office.clerk.personId ?? '';
      const preference = { personId, ways: usualWays, digestTime: '16:30', changedAt: clock.now() };
      await dataSource.manager.insert(PreferenceRow, preference);
      expect(await plan()).toBe(1);
      clock.goTo('2026-03-03 16:29');
      expect(await plan()).toBe(0);
      clock.goTo('2026-03-03 16:30');
      expect(await plan()).toBe(1);
      await dataSource.manager.update(PreferenceRow, { personId }, { digestTime: '08:00' });
      await tell(office.clerk, '改到早上');
      expect(await plan()).toBe(0); // one a day, however the hour is changed
      clock.goTo('2026-03-04 08:00');
      expect(await plan()).toBe(1);
    });

    it('not for what the person keeps out of it, nor for what stands behind another notice', async () => {
      await tell(office.clerk);
      await tell(office.verifier);
      await dataSource.query(`UPDATE notice SET channels = '[]'`);
      expect(await plan()).toBe(0);
    });

    it('not to whoever is away with a deputy, and all of it once they are back', async () => {
      await tell(office.clerk);
      await dataSource.manager.insert(AbsenceRow, {
        id: randomUUID(),
        personId: office.clerk.personId ?? '',
        deputyId: office.lead.personId ?? '',
        fromOn: '2026-03-02',
        untilOn: '2026-03-03',
        setBy: office.clerk.personId ?? '',
        createdAt: clock.now(),
      });
      expect(await plan()).toBe(0);
      clock.goTo('2026-03-04 09:00');
      expect(await plan()).toBe(1);
    });

    it('for whoever is away while the deputy has left', async () => {
      await tell(office.clerk);
      const [personId, deputyId] = [office.clerk.personId ?? '', office.lead.personId ?? ''];
      const span = { fromOn: '2026-03-02', untilOn: '2026-03-05', setBy: personId, createdAt: clock.now() };
      await dataSource.manager.insert(AbsenceRow, { id: randomUUID(), personId, deputyId, ...span });
      await dataSource.manager.update(PersonRow, { id: deputyId }, { active: false });
      expect(await plan()).toBe(1);
      await dataSource.manager.update(PersonRow, { id: deputyId }, { active: true });
    });

    it('not at all without a mail server', async () => {
      await tell(office.clerk);
      const silent = await openWith({});
      expect(await silent.get(PlanDigests).execute()).toBe(0);
      await silent.close();
    });
  });

  describe('are sent', () => {
    const planned = async (): Promise<string> => {
      await tell(office.clerk, '2026-DC-0007 已逾期 1 个工作日：消防通道被占用');
      await plan();
      return (await digests())[0]?.id ?? '';
    };

    it('through the mail server, with the list, due dates and links', async () => {
      const id = await planned();
      await send(id);
      expect(mails.received).toHaveLength(1);
      const [mail] = mails.received;
      expect(mail).toMatchObject({
        subject: '【闭环】2026-03-03 事项提醒：1 条未读，涉及逾期 1 条',
        messageId: `<digest-${id}@bihuan>`,
        from: { name: '闭环', address: 'b@qinghe.example' },
        to: [{ name: '程办' }],
      });
      expect(mail?.text).toContain('2026-DC-0007 已逾期 1 个工作日：消防通道被占用');
      expect(mail?.text).toContain('期限 2026-03-02（已逾期）');
      expect(mail?.text).toContain(`https://bihuan.example/cases/${row.id}`);
      expect(mail?.html).toContain(`href="https://bihuan.example/cases/${row.id}"`);
      expect((await digests())[0]).toMatchObject({ failure: null, sentAt: clock.now() });
    });

    it('with what is urgent first, then what is overdue', async () => {
      const later = await addCaseRows(dataSource, office, { dueOn: '2026-04-01' });
      await tell(office.clerk, '逾期');
      await tell(office.clerk, '未到期');
      await dataSource.manager.update(NoticeRow, { caseId: row.id }, { caseId: later.id });
      await tell(office.clerk, '后到的逾期');
      await dataSource.query(`UPDATE notice SET urgent = '汛期' WHERE title->>'zh' = '未到期'`);
      await plan();
      await send((await digests())[0]?.id ?? '');
      const titles = [...(mails.received[0]?.text ?? '').matchAll(/^\d+\. (.*)$/gm)].map(([, title]) => title);
      expect(titles).toEqual(['未到期', '后到的逾期', '逾期']);
    });

    it('once, however often the job is delivered', async () => {
      const id = await planned();
      await Promise.all([send(id), send(id), send(id)]);
      await send(id);
      expect(mails.received).toHaveLength(1);
    });

    it('again after the server refused, with the failure kept until then', async () => {
      const id = await planned();
      mails.refuses = true;
      await expect(send(id)).rejects.toThrow('mailbox is full');
      expect((await digests())[0]).toMatchObject({
        sentAt: null,
        failure: expect.stringContaining('mailbox is full') as string,
      });
      mails.refuses = false;
      await send(id);
      expect(mails.received).toHaveLength(1);
      expect((await digests())[0]).toMatchObject({ sentAt: clock.now(), failure: null });
    });

    it('again when a process died while it sent, but not at once', async () => {
      const id = await planned();
      await dataSource.manager.update(DigestRow, { id }, { claimedAt: clock.now() });
      await send(id);
      expect(mails.received).toHaveLength(0);
      clock.goTo('2026-03-03 10:01');
      await plan();
      expect(await dataSource.manager.countBy(OutboxRow, { job: 'digest.send' })).toBe(1); // the first is still there
      await dataSource.query('TRUNCATE outbox');
      await plan();
      await plan();
      expect(await dataSource.manager.countBy(OutboxRow, { job: 'digest.send' })).toBe(1);
      await send(id);
      expect(mails.received).toHaveLength(1);
    });

    it('again when a clock that ran ahead had claimed it, and the process died', async () => {
      const id = await planned();
      await dataSource.manager.update(DigestRow, { id }, { claimedAt: new Date('2026-03-04T02:00:00Z') });
      await dataSource.query('TRUNCATE outbox');
      await plan();
      expect(await dataSource.manager.countBy(OutboxRow, { job: 'digest.send' })).toBe(1);
      await send(id);
      expect(mails.received).toHaveLength(1);
    });

    it('not in the evening, nor when everything was read meanwhile', async () => {
      const id = await planned();
      clock.goTo('2026-03-03 18:30');
      await send(id);
      clock.goTo('2026-03-03 17:00');
      await dataSource.manager.update(NoticeRow, { digestId: id }, { readAt: clock.now() });
      await send(id);
      expect(mails.received).toHaveLength(0);
    });
  });

  describe('are shown to the operator', () => {
    const log = (status?: 'failed' | 'sent' | 'merged' | 'waiting') =>
      app.get(ListDigests).execute({ page: 1, pageSize: 20, ...(status && { status }) });

    it('with what became of each', async () => {
      await tell(office.clerk);
      await plan();
      clock.goTo('2026-03-04 09:30');
      await tell(office.clerk);
      await tell(office.verifier);
      await plan();
      const { items } = await log('waiting');
      const mine = items.find(({ person }) => person.id === office.clerk.personId);
      mails.refuses = true;
      await expect(send(mine?.id ?? '')).rejects.toThrow('mailbox is full');
      expect(await log()).toMatchObject({ total: 3 });
      expect(await log('failed')).toMatchObject({
        total: 1,
        items: [{ day: '2026-03-04', notices: 2, mayResend: true, failure: expect.stringContaining('full') as string }],
      });
      expect(await log('merged')).toMatchObject({ total: 1, items: [{ day: '2026-03-03', mayResend: false }] });
    });

    it('and sent again at their word, today and in the hours of sending only', async () => {
      await tell(office.clerk);
      await plan();
      const id = (await digests())[0]?.id ?? '';
      await send(id);
      await dataSource.query('TRUNCATE outbox');
      await app.get(ResendDigest).execute(office.admin, id);
      expect(await dataSource.manager.countBy(OutboxRow, { job: 'digest.send' })).toBe(1);
      await send(id);
      expect(mails.received).toHaveLength(2);
      expect(await dataSource.manager.countBy(AccessLogRow, { action: 'digest.resent', subject: id })).toBe(1);
      clock.goTo('2026-03-03 18:00');
      await expect(app.get(ResendDigest).execute(office.admin, id)).rejects.toMatchObject({
        details: { reason: 'hours' },
      });
      clock.goTo('2026-03-04 09:00');
      await expect(app.get(ResendDigest).execute(office.admin, id)).rejects.toMatchObject({
        details: { reason: 'past' },
      });
      await expect(app.get(ResendDigest).execute(office.admin, randomUUID())).rejects.toMatchObject({
        code: 'digest/unknown',
      });
    });
  });
});
