import { builtInLadders } from '@bihuan/calendar';
import type { Ladder, Rung } from '@bihuan/contracts';
import { CaseRow, LadderRow, TimerPlanRow, TimerRow } from '@bihuan/database';
import { addCaseRows, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { IsNull } from 'typeorm';
import { CasesModule, FollowLadders, ReadCase, ReplanCase } from './index';

/** The cases of these tests were issued on 2026-03-02 and are due on 2026-03-30: the ladder of up to 60 days. */
describe('a change of the ladder', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let app: TestApp;
  let office: TestOffice;
  const manager = () => app.database.dataSource.manager;
  const shipped = builtInLadders.find(({ code }) => code === 'up-to-60d');
  const follow = () => app.get(FollowLadders).execute();

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule]);
    office = await seedOffice(app.database.dataSource);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    await manager().query('TRUNCATE timer, timer_plan, ladder');
    await manager().query('UPDATE "case" SET open = false');
  });

  async function armed(): Promise<string> {
    const { id } = await addCaseRows(app.database.dataSource, office);
    await manager().transaction((tx) => app.get(ReplanCase).within(tx, id));
    return id;
  }
  async function change(changes: Partial<Ladder>): Promise<void> {
    if (!shipped) throw new Error('the ladder does not ship any more');
    const stamp = { changedAt: clock.now(), changedBy: office.lead.personId };
    const body = { ...shipped, ...changes };
    await manager().upsert(LadderRow, { code: shipped.code, body, active: true, version: 1, ...stamp }, ['code']);
  }
  const rung = (value: number, more: Partial<Rung> = {}): Rung => ({
    when: 'overdue',
    at: { value, unit: 'wd' },
    repeat: null,
    level: 1,
    to: ['head'],
    copy: [],
    effects: [],
    ...more,
  });
  const own = [rung(0), rung(2, { effects: ['urging-red'] }), rung(7, { repeat: { every: { value: 3, unit: 'wd' } } })];
  const pending = async (caseId: string) => {
    const where = { caseId, firedAt: IsNull(), cancelledAt: IsNull() };
    return manager().find(TimerRow, { where, order: { dueAt: 'ASC' } });
  };
  const kinds = async (caseId: string) => (await pending(caseId)).map(({ kind }) => kind);

  it('plans the timers of every case again, however many work at it, and then has nothing to do', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, armed));
    expect(await follow()).toBe(0);
    await change({ rungs: own });
    await Promise.all([follow(), follow(), follow()]);
    for (const id of ids) {
      expect(await kinds(id)).toEqual([
        'overdue-0',
        'overdue-2wd',
        'overdue-7wd',
        'overdue-every-3wd-1',
        'overdue-every-3wd-2',
      ]);
    }
    expect(await follow()).toBe(0);
  });

  it('changes whom a step reaches and what it does, under the name that it keeps', async () => {
    const id = await armed();
    const [before] = await manager().findBy(TimerRow, { caseId: id, kind: 'overdue-0' });
    await change({ rungs: own });
    await follow();
    const [after] = await manager().findBy(TimerRow, { caseId: id, kind: 'overdue-0' });
    expect(after).toMatchObject({ id: before?.id, dueAt: before?.dueAt, audience: 'to:head', level: 1 });
    const [urging] = await manager().findBy(TimerRow, { caseId: id, kind: 'overdue-2wd' });
    expect(urging).toMatchObject({ effects: ['urging-red'], forDue: '2026-03-30' });
  });

  it('loses nothing that was due, and brings nothing back that has fired', async () => {
    const id = await armed();
    await manager().update(TimerRow, { caseId: id, kind: 'before-5wd' }, { firedAt: clock.now() });
    clock.goTo('2026-03-26 12:00'); // before-2wd is due since nine o'clock, and no worker has run
    await change({ rungs: [rung(0, { when: 'before', at: { value: 5, unit: 'wd' } }), ...own] });
    await follow();
    expect(await kinds(id)).toEqual(expect.arrayContaining(['before-2wd', 'overdue-0', 'overdue-2wd']));
    expect(await kinds(id)).not.toContain('before-5wd');
  });

  it('goes on where it was killed, and leaves a case to whoever is changing it', async () => {
    const [first, second] = await Promise.all([armed(), armed()]);
    await change({ rungs: own });
    await manager().transaction(async (tx) => {
      await tx.query('SELECT 1 FROM "case" WHERE id = $1 FOR UPDATE', [first]);
      expect(await follow()).toBe(1);
    });
    expect(await kinds(second)).toContain('overdue-2wd');
    expect(await kinds(first)).not.toContain('overdue-2wd');
    expect(await follow()).toBe(1);
    expect(await kinds(first)).toContain('overdue-2wd');
  });

  it('is not held up by a case that cannot be planned', async () => {
    const [broken, sound] = await Promise.all([armed(), armed()]);
    await manager().update(CaseRow, { id: broken }, { state: 'nowhere' });
    await change({ rungs: own });
    expect(await follow()).toBe(1);
    expect(await kinds(sound)).toContain('overdue-2wd');
    await manager().update(CaseRow, { id: broken }, { state: 'rectifying' });
    expect(await follow()).toBe(1);
  });

  it('arms the timers of cases from before there were ladders, and keeps what was due by then', async () => {
    const { id } = await addCaseRows(app.database.dataSource, office);
    await manager().insert(TimerPlanRow, { caseId: id, ladders: '' });
    const old = { caseId: id, raises: null, audience: 'handlers', forDue: '2026-03-30' };
    const due = new Date('2026-03-01T01:00:00Z');
    await manager().insert(TimerRow, { ...old, id: crypto.randomUUID(), kind: 'before-9wd', dueAt: due });
    await manager().insert(TimerRow, {
      ...old,
      id: crypto.randomUUID(),
      kind: 'overdue-weekly-8',
      dueAt: new Date('2026-06-01T01:00:00Z'),
    });
    expect(await follow()).toBe(1);
    expect(await kinds(id)).toEqual(expect.arrayContaining(['before-9wd', 'before-5wd', 'overdue-weekly-2']));
    expect(await kinds(id)).not.toContain('overdue-weekly-8');
  });

  it('turns the light of a case at once', async () => {
    const { id } = await addCaseRows(app.database.dataSource, office);
    const lightOf = async () => (await app.get(ReadCase).execute(office.clerk, id)).light;
    clock.goTo('2026-03-12 10:00');
    expect(await lightOf()).toBe('normal');
    await change({ near: { value: 20, unit: 'd' } });
    expect(await lightOf()).toBe('near');
    await change({ near: { value: 20, unit: 'd' }, warning: { value: 19, unit: 'd' } });
    expect(await lightOf()).toBe('warning');
  });
});
