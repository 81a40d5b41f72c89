import { CasesModule } from '@bihuan/cases';
import { DatabaseModule, NoticeRow, OutboxRow, TimerRow, type CaseRow } from '@bihuan/database';
import {
  addCaseRows,
  addTimer,
  FakeClock,
  seedOffice,
  testDatabase,
  testPlatform,
  type TestDatabase,
  type TestOffice,
} from '@bihuan/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { IsNull, type DataSource } from 'typeorm';
import { FireTimer, PostNotices, RemindersModule, SweepTimers } from '../index';

describe('timers', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let app: TestingModule;
  let office: TestOffice;
  let row: CaseRow;
  const clock = new FakeClock('2026-03-25 09:00');

  beforeAll(async () => {
    database = await testDatabase();
    dataSource = database.dataSource;
    office = await seedOffice(dataSource);
    row = await addCaseRows(dataSource, office);
    app = await Test.createTestingModule({
      imports: [testPlatform(database.url, clock), DatabaseModule, CasesModule, RemindersModule],
    }).compile();
    await app.init();
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });
  afterEach(() => dataSource.query('TRUNCATE outbox, notice, timer'));

  const inboxes = async (timerId: string): Promise<string[]> => {
    const notices = await dataSource.manager.findBy(NoticeRow, { cause: `timer:${timerId}` });
    const names = new Map(
      [office.clerk, ...Object.values(office.departments[0].people)].map(({ personId, roles }) => [
        personId,
        roles[0] ?? '',
      ]),
    );
    return notices.map(({ personId }) => names.get(personId) ?? 'a stranger').sort();
  };
  const timer = (id: string): Promise<TimerRow> => dataSource.manager.findOneByOrFail(TimerRow, { id });

  describe('that are due', () => {
    it('are handed over once, however many sweep', async () => {
      for (let index = 0; index < 40; index += 1) {
        await addTimer(dataSource, { caseId: row.id, kind: `overdue-weekly-${index}` });
      }
      const handed = await Promise.all(Array.from({ length: 6 }, () => app.get(SweepTimers).execute()));
      expect(handed.reduce((sum, count) => sum + count, 0)).toBe(40);
      expect(await dataSource.manager.countBy(OutboxRow, { job: 'timer.fire' })).toBe(40);
    });

    it('are handed over in batches until none is left', async () => {
      await dataSource.query(
        `INSERT INTO timer (id, case_id, kind, audience, due_at)
         SELECT gen_random_uuid(), $1, 'overdue-weekly-' || n, 'handlers', '2026-03-25' FROM generate_series(1, 1203) n`,
        [row.id],
      );
      expect(await app.get(SweepTimers).execute()).toBe(1203);
    });

    it('are handed over again when nothing came of it for ten minutes, and not before', async () => {
      await addTimer(dataSource, { caseId: row.id });
      const sweep = app.get(SweepTimers);
      expect(await sweep.execute()).toBe(1);
      clock.goTo('2026-03-25 09:09');
      expect(await sweep.execute()).toBe(0);
      clock.goTo('2026-03-25 09:11');
      expect(await sweep.execute()).toBe(1);
      clock.goTo('2026-03-25 09:00');
    });

    it('are handed over again when they were handed by a clock that ran a day ahead', async () => {
      await addTimer(dataSource, { caseId: row.id, handedAt: new Date('2026-03-26T01:00:00Z') });
      await addTimer(dataSource, {
        caseId: row.id,
        kind: 'by another clock',
        handedAt: new Date('2026-03-25T01:00:02Z'),
      });
      expect(await app.get(SweepTimers).execute()).toBe(1);
      expect(await app.get(SweepTimers).execute()).toBe(0);
    });

    it('are left alone before their time, once fired and once cancelled', async () => {
      await addTimer(dataSource, { caseId: row.id, kind: 'later', dueAt: new Date('2026-03-25T01:00:01Z') });
      await addTimer(dataSource, { caseId: row.id, kind: 'fired', firedAt: clock.now() });
      await addTimer(dataSource, { caseId: row.id, kind: 'cancelled', cancelledAt: clock.now() });
      expect(await app.get(SweepTimers).execute()).toBe(0);
    });
  });

  describe('that remind', () => {
    it.each([
      ['handlers', ['unit-handler', 'unit-liaison']],
      ['handlers-and-unit-leader', ['unit-handler', 'unit-leader', 'unit-liaison']],
      ['handlers-leaders-and-office', ['office-clerk', 'unit-handler', 'unit-leader', 'unit-liaison']],
    ])('reach %s', async (audience, people) => {
      const id = await addTimer(dataSource, { caseId: row.id, audience });
      await app.get(FireTimer).execute(id);
      expect(await inboxes(id)).toEqual(people);
    });

    it('reach each inbox once when they are fired many times at once, and again later', async () => {
      const id = await addTimer(dataSource, { caseId: row.id, audience: 'handlers-leaders-and-office' });
      const fire = app.get(FireTimer);
      await Promise.all(Array.from({ length: 12 }, () => fire.execute(id)));
      await fire.execute(id);
      expect(await inboxes(id)).toHaveLength(4);
    });

    it('reach nobody twice even if the mark of having fired were lost', async () => {
      const id = await addTimer(dataSource, { caseId: row.id });
      await app.get(FireTimer).execute(id);
      await dataSource.manager.update(TimerRow, { id }, { firedAt: null });
      await app.get(FireTimer).execute(id);
      expect(await inboxes(id)).toHaveLength(2);
    });

    it('reach nobody once they are cancelled', async () => {
      const id = await addTimer(dataSource, { caseId: row.id, cancelledAt: clock.now() });
      await app.get(FireTimer).execute(id);
      expect(await inboxes(id)).toEqual([]);
      expect((await timer(id)).firedAt).toBeNull();
    });

    it('are not fired when cancelled by an event that is under way', async () => {
      const id = await addTimer(dataSource, { caseId: row.id });
      let firing: Promise<void> | undefined;
      await dataSource.transaction(async (tx) => {
        await tx.query('SELECT 1 FROM "case" WHERE id = $1 FOR UPDATE', [row.id]);
        firing = app.get(FireTimer).execute(id);
        await tx.query('SELECT pg_sleep(0.2)'); // the firing waits for the case, not for the timer
        await tx.update(TimerRow, { id }, { cancelledAt: clock.now() });
      });
      await firing;
      expect(await inboxes(id)).toEqual([]);
    });

    it('leave nothing behind when the notices cannot be written', async () => {
      const id = await addTimer(dataSource, { caseId: row.id });
      await dataSource.query(`ALTER TABLE notice ADD CONSTRAINT broken CHECK (false) NOT VALID`);
      await expect(app.get(FireTimer).execute(id)).rejects.toThrow('broken');
      await dataSource.query('ALTER TABLE notice DROP CONSTRAINT broken');
      expect((await timer(id)).firedAt).toBeNull();
      await app.get(FireTimer).execute(id);
      expect(await inboxes(id)).toHaveLength(2);
    });

    it('say why, and name the case', async () => {
      const id = await addTimer(dataSource, { caseId: row.id, kind: 'before-3wd' });
      await app.get(FireTimer).execute(id);
      const handlerId = office.departments[0].people.handler?.personId ?? '';
      const notice = await dataSource.manager.findOneByOrFail(NoticeRow, { personId: handlerId, readAt: IsNull() });
      expect(notice).toMatchObject({
        kind: 'before-3wd',
        caseId: row.id,
        title: { zh: `${row.number} 还有 3 个工作日到期（2026-03-30）：消防通道被占用` },
        why: { zh: '到期前 3 个工作日的提醒；您是该事项的牵头单位承办人。' },
      });
    });
  });

  describe('that raise an event', () => {
    const closed = { state: 'closed', open: false, closedAt: new Date('2025-09-25T02:00:00Z') };
    const lookBack = { kind: 'look-back', audience: null, raises: 'look-back.started' };

    it('raise it once through the one door, and whoever must act is told', async () => {
      const { id: caseId } = await addCaseRows(dataSource, office, closed);
      const id = await addTimer(dataSource, { ...lookBack, caseId });
      await Promise.all([app.get(FireTimer).execute(id), app.get(FireTimer).execute(id)]);
      const found = await dataSource.query<object[]>(
        `SELECT c.state, e.type, e.sequence, e.payload->>'reason' AS reason, e.actor->>'system' AS system
           FROM "case" c JOIN case_event e ON e.case_id = c.id WHERE c.id = $1`,
        [caseId],
      );
      expect(found).toEqual([
        expect.objectContaining({ state: 'looking-back', type: 'look-back.started', sequence: 6, system: 'true' }),
      ]);
      expect(await dataSource.manager.findBy(OutboxRow, { job: 'notice.post' })).toMatchObject([
        { payload: { caseId, sequence: 6 } },
      ]);
      await app.get(PostNotices).execute(caseId, 6);
      await app.get(PostNotices).execute(caseId, 6);
      const notices = await dataSource.manager.findBy(NoticeRow, { cause: `event:${caseId}:6` });
      const told = new Set(notices.map(({ personId }) => personId));
      expect(notices).toHaveLength(2);
      expect(told).toEqual(new Set([office.verifier.personId, office.clerk.personId]));
    });

    it('stay fired and change nothing when the case has moved on', async () => {
      const { id: caseId } = await addCaseRows(dataSource, office);
      const id = await addTimer(dataSource, { ...lookBack, caseId });
      await app.get(FireTimer).execute(id);
      expect((await timer(id)).firedAt).not.toBeNull();
      expect(await dataSource.query('SELECT state, version FROM "case" WHERE id = $1', [caseId])).toEqual([
        { state: 'rectifying', version: 5 },
      ]);
    });
  });
});
