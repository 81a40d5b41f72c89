import { CasesModule, ReplanCase } from '@bihuan/cases';
import type { PlainDate } from '@bihuan/contracts';
import { CaseRow, NoticeRow, OutboxRow, PersonRow, TimerRow } from '@bihuan/database';
import {
  addCalendarDays,
  addCaseRows,
  addPerson,
  FakeClock,
  seedOffice,
  TestApp,
  type TestOffice,
  type TestUnit,
} from '@bihuan/testing';
import { IsNull } from 'typeorm';
import { FireTimer, RemindersModule, SweepTimers } from '../index';

/** The case of these tests was issued on 2026-03-02 and is due on 2026-03-30: 20 working days. */
describe('the ladder of a case', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let app: TestApp;
  let office: TestOffice;
  let names: Map<string, string>;
  const manager = () => app.database.dataSource.manager;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, RemindersModule]);
    office = await seedOffice(app.database.dataSource);
    const { liaison, handler, leader } = office.departments[0].people;
    const others = { second: office.departments[1].people.handler, third: office.departments[2].people.handler };
    const { clerk, lead, govLeader } = office;
    const people = { liaison, handler, leader, clerk, lead, govLeader, ...others };
    names = new Map(Object.entries(people).map(([name, actor]) => [actor?.personId ?? '', name]));
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    await manager().query('TRUNCATE outbox, notice, timer');
  });

  const plan = (caseId: string) =>
    manager().transaction(async (tx) => {
      await tx.query('SELECT 1 FROM "case" WHERE id = $1 FOR UPDATE', [caseId]);
      await app.get(ReplanCase).within(tx, caseId);
    });
  async function armed(columns: Partial<CaseRow> = {}): Promise<string> {
    const { id } = await addCaseRows(app.database.dataSource, office, columns);
    await plan(id);
    return id;
  }
  const due = (dueOn: PlainDate, base: CaseRow | null = null) => ({ dueOn, ...(base && { context: base.context }) });
  /** What the workers do at a moment: sweep, and fire what was handed over, several times over and at once. */
  async function work(local: string): Promise<void> {
    clock.goTo(local);
    await Promise.all([1, 2].map(() => app.get(SweepTimers).execute()));
    const jobs = await manager().findBy(OutboxRow, { job: 'timer.fire' });
    await manager().delete(OutboxRow, { job: 'timer.fire' });
    const ids = jobs.map(({ payload }) => String(payload['timerId']));
    await Promise.all([...ids, ...ids.toReversed()].map((id) => app.get(FireTimer).execute(id)));
  }
  const noticesOf = (caseId: string) => manager().find(NoticeRow, { where: { caseId }, order: { createdAt: 'ASC' } });
  const told = async (caseId: string) =>
    (await noticesOf(caseId)).map(({ personId, kind }) => `${names.get(personId)} ${kind}`).sort();
  const whyOf = async (caseId: string, name: string) =>
    (await noticesOf(caseId)).filter(({ personId }) => names.get(personId) === name).at(-1)?.why.zh;
  const pending = async (caseId: string) => {
    const where = { caseId, firedAt: IsNull(), cancelledAt: IsNull() };
    return (await manager().find(TimerRow, { where, order: { dueAt: 'ASC' } })).map(
      ({ kind, dueAt }) => `${kind} ${dueAt.toISOString().slice(0, 10)}`,
    );
  };
  const proposed = async () => {
    const jobs = await manager().findBy(OutboxRow, { job: 'escalation.propose' });
    const rungs = await Promise.all(
      jobs.map(({ payload }) => manager().findOneByOrFail(TimerRow, { id: String(payload['timerId']) })),
    );
    return rungs.map(({ kind, effects, level }) => `${kind} ${level} ${effects.join(' ')}`);
  };

  it('reaches more people from rung to rung, and tells who only gets a copy', async () => {
    const id = await armed();
    await work('2026-03-23 09:10');
    expect(await told(id)).toEqual(['handler before-5wd', 'liaison before-5wd']);
    await manager().query('TRUNCATE notice');
    await work('2026-03-26 09:10');
    expect(await told(id)).toEqual(['clerk', 'handler', 'leader', 'liaison'].map((name) => `${name} before-2wd`));
    expect(await whyOf(id, 'leader')).toBe('到期前 2 个工作日的提醒；您是该事项的单位主要负责人。');
    expect(await whyOf(id, 'clerk')).toBe('到期前 2 个工作日的提醒；抄送：您是该事项的督查专员。');
    expect(await whyOf(id, 'handler')).toBe('到期前 2 个工作日的提醒；您是该事项的牵头单位承办人。');
    expect(await proposed()).toEqual([]);
  });

  it('proposes what a rung does in the same transaction, and once', async () => {
    await armed();
    await work('2026-03-31 09:10');
    expect(await proposed()).toEqual([]);
    await work('2026-04-03 09:10');
    expect(await proposed()).toEqual(['overdue-3wd 2 urging-yellow']);
    await manager().query('TRUNCATE outbox');
    const id = await armed();
    await manager().query(`ALTER TABLE outbox ADD CONSTRAINT broken CHECK (job <> 'escalation.propose') NOT VALID`);
    const timer = await manager().findOneByOrFail(TimerRow, { caseId: id, kind: 'overdue-5wd' });
    await expect(app.get(FireTimer).execute(timer.id)).rejects.toThrow('broken');
    await manager().query('ALTER TABLE outbox DROP CONSTRAINT broken');
    expect(await noticesOf(id)).toEqual([]);
  });

  it('goes on until the case is closed: every turn arms the next, and nobody hears of a case twice a day', async () => {
    const id = await armed();
    for (let turn = 0; turn < 24; turn += 1) {
      const [next = ''] = await pending(id);
      await work(`${next.split(' ')[1]} 09:10`);
      expect((await pending(id)).length).toBeGreaterThanOrEqual(2);
    }
    const kinds = [...new Set((await noticesOf(id)).map(({ kind }) => kind))];
    expect(kinds).toHaveLength(24);
    expect(kinds).toContain('overdue-weekly-15');
    const days = (await noticesOf(id)).map(
      ({ personId, createdAt }) => personId + createdAt.toISOString().slice(0, 10),
    );
    expect(new Set(days).size).toBe(days.length);
    expect(await manager().countBy(TimerRow, { caseId: id })).toBeLessThan(30);
    await manager().update(CaseRow, { id }, { state: 'closed', open: false });
    await plan(id);
    expect((await pending(id)).filter((line) => line.startsWith('overdue'))).toEqual([]);
  }, 60_000);

  it('waits for thirty years, and takes up its repetition after as long a time without a worker', async () => {
    const far = await armed({ dueOn: '2056-03-02', dueOriginal: '2056-03-02' });
    const late = await armed();
    await work('2055-12-01 09:10');
    expect(await told(far)).toEqual([]);
    expect(await told(late)).toHaveLength(6);
    expect(await whyOf(late, 'handler')).toContain('系统停运期间错过：');
    const [next = ''] = await pending(late);
    expect(next).toMatch(/^overdue-weekly-15\d\d 2055-12-0/);
    await work('2056-02-11 09:10');
    expect(await told(far)).toEqual(['handler before-20d', 'liaison before-20d']);
  });

  describe('after a week without a worker', () => {
    it('tells what was missed in one notice of the most pressing, and proposes the highest step only', async () => {
      const id = await armed();
      await work('2026-04-08 09:30');
      const people = ['clerk', 'handler', 'lead', 'leader', 'liaison'];
      expect(await told(id)).toEqual(people.map((name) => `${name} overdue-5wd`));
      expect(await whyOf(id, 'lead')).toBe(
        '逾期首日后第 5 个工作日的提醒；抄送：您是该事项的督查机构负责人。' +
          '系统停运期间错过：到期前 5 个工作日的提醒、到期前 2 个工作日的提醒、逾期首个工作日的提醒、逾期首日后第 3 个工作日的提醒。' +
          '错过的措施由第 3 级代替，不再单独提出：起草黄色督办单。',
      );
      expect(await proposed()).toEqual(['overdue-5wd 3 urging-red bulletin-candidate']);
      expect(await manager().countBy(TimerRow, { caseId: id, firedAt: IsNull(), cancelledAt: IsNull() })).toBe(6);
    });

    it('says of a reminder that comes late when it was due', async () => {
      const id = await armed();
      await work('2026-03-25 09:30');
      expect(await whyOf(id, 'handler')).toBe(
        '到期前 5 个工作日的提醒；您是该事项的牵头单位承办人。本提醒应于 2026-03-23 发出，因系统停运迟发。',
      );
      await work('2026-03-26 09:10');
      expect(await whyOf(id, 'handler')).not.toContain('停运');
    });

    it('gives each of many cases one notice, and loses none', async () => {
      const ids = await Promise.all(Array.from({ length: 12 }, () => armed()));
      await work('2026-04-01 09:30');
      for (const id of ids)
        expect(await told(id)).toEqual(['clerk', 'handler', 'leader', 'liaison'].map((name) => `${name} overdue-0`));
    });

    it('tells what falls due on a day of its own to those whom it concerns', async () => {
      const id = await armed();
      const own = { caseId: id, kind: 'suspension-review', audience: 'roles:office-lead', raises: null };
      await manager().insert(TimerRow, { ...own, id: crypto.randomUUID(), dueAt: new Date('2026-03-24T00:30:00Z') });
      await work('2026-03-27 09:30');
      expect(await told(id)).toEqual([
        ...['clerk', 'handler'].map((name) => `${name} before-2wd`),
        'lead suspension-review',
        ...['leader', 'liaison'].map((name) => `${name} before-2wd`),
      ]);
      expect(await whyOf(id, 'handler')).not.toContain('中止');
      expect(await whyOf(id, 'lead')).toContain('一并到期：到期前 2 个工作日的提醒');
    });
  });

  describe('when a seat is empty', () => {
    const empty = async (who: string | null | undefined) =>
      manager().update(PersonRow, { id: who ?? '' }, { active: false });
    afterEach(() => manager().query('UPDATE person SET active = true'));

    it('reaches the next one up, and tells them why', async () => {
      const id = await armed();
      await empty(office.departments[0].people.leader?.personId);
      await work('2026-03-31 09:10');
      expect(await told(id)).toContain('govLeader overdue-0');
      expect(await whyOf(id, 'govLeader')).toContain('“科室（分管）负责人”岗位空缺，由您作为上一级接收。');
    });

    it('reaches the head of the unit for a section that nobody leads', async () => {
      const { id: parentId } = office.departments[0];
      const section = { id: crypto.randomUUID(), parentId, name: '执法科', shortName: '执法科', kind: 'section' };
      const [parent] = await manager().query<{ path: string }[]>('SELECT path FROM unit WHERE id = $1', [parentId]);
      await manager().insert('unit', { ...section, path: `${parent?.path}${section.id}/`, active: true });
      const inSection = await addPerson(app.database.dataSource, section, { name: '周办', roles: ['unit-handler'] });
      await empty(office.departments[0].people.handler?.personId);
      const id = await armed();
      await work('2026-03-26 09:10');
      expect((await noticesOf(id)).map(({ personId }) => personId)).toContain(inSection.personId);
      expect(await whyOf(id, 'leader')).toContain('“科室（分管）负责人”岗位空缺');
      await empty(inSection.personId);
    });
  });

  describe('when dates move', () => {
    it('fires a rung again for a new due date, and never for the same', async () => {
      const id = await armed();
      await work('2026-03-31 09:10');
      await manager().update(CaseRow, { id }, due('2026-04-20'));
      await plan(id);
      await work('2026-04-21 09:10');
      expect((await told(id)).filter((line) => line === 'handler overdue-0')).toHaveLength(2);
      await manager().update(CaseRow, { id }, due('2026-03-30'));
      await plan(id);
      expect((await pending(id)).filter((line) => line.startsWith('overdue-0'))).toEqual([]);
    });

    /** A day off of one unit alone: versions of a calendar are never taken back. */
    const dayOff = ({ id }: TestUnit) => {
      const days = [{ name: '临时停工', date: '2026-03-31', isOffDay: true }];
      return addCalendarDays(app.database.dataSource, { unitId: id, year: 2026, days });
    };
    const toldTo = async (caseId: string, name: string) =>
      (await told(caseId)).filter((line) => line.startsWith(`${name} `));

    it('does not fire a rung again that a change of the calendar moved to another day', async () => {
      const [, lead] = office.departments;
      const id = await armed({ leadUnitId: lead.id });
      await work('2026-03-31 09:10');
      await dayOff(lead);
      await plan(id);
      expect((await pending(id))[0]).toMatch(/^overdue-3wd/);
      await work('2026-04-01 09:10');
      expect(await toldTo(id, 'second')).toEqual(['second overdue-0']);
    });

    it('still fires what was due when a change of the calendar moved it', async () => {
      const [, , lead] = office.departments;
      const id = await armed({ leadUnitId: lead.id });
      clock.goTo('2026-03-31 09:20'); // no worker ran yet
      await dayOff(lead);
      await plan(id);
      await work('2026-03-31 09:20');
      await work('2026-04-01 09:10');
      expect(await toldTo(id, 'third')).toEqual(['third overdue-0']);
    });
  });

  describe('when the clock of a process jumps by a day', () => {
    it('loses nothing and tells nothing twice, ahead and back again', async () => {
      const id = await armed();
      const moments = ['2026-04-24 09:10', '2026-04-25 09:10', '2026-04-24 09:20', '2026-04-23 09:20'];
      for (const moment of moments) {
        await work(moment);
        await plan(id);
      }
      for (let week = 0; week < 10; week += 1) {
        const [next = ''] = await pending(id);
        const day = next.split(' ')[1] ?? '';
        await work(`${day} 09:10`);
        clock.goTo(`${day} 09:10`);
        clock.goTo(new Date(clock.now().getTime() - 24 * 3_600_000).toISOString().slice(0, 10) + ' 09:20');
        await plan(id); // an event handled by a process that is a day behind
      }
      const heard = (await told(id)).filter((line) => line.startsWith('handler overdue-weekly'));
      expect(new Set(heard).size).toBe(heard.length);
      const turns = heard.map((line) => Number(line.split('-').at(-1))).sort((a, b) => a - b);
      expect(turns).toEqual(turns.map((_turn, index) => (turns[0] ?? 0) + index));
    }, 60_000);
  });
});
