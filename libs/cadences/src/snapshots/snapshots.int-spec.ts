import { CasesModule } from '@bihuan/cases';
import { CalendarVersionRow, DailySnapshotRow, LadderRow } from '@bihuan/database';
import { aCalendarVersion, CaseTeller, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { CadencesModule, SnapshotQueries, TakeSnapshots } from '../index';

describe('the daily snapshot', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let tell: CaseTeller;

  beforeEach(async () => {
    app = await TestApp.open(clock, [CasesModule, CadencesModule]);
    office = await seedOffice(app.database.dataSource);
    tell = new CaseTeller(app, office, clock);
  });
  afterEach(() => app.close());

  const take = () => app.get(TakeSnapshots).execute();
  const page = { page: 1, pageSize: 100 };
  const read = async (day: string, unitId = office.departments[0].id) =>
    (await app.get(SnapshotQueries).page(office.clerk, { ...page, from: day, to: day, unitId })).items[0];
  const days = async () => {
    const rows = await app.database.dataSource.manager.find(DailySnapshotRow, { order: { day: 'ASC' } });
    return [...new Set(rows.map(({ day }) => day))];
  };

  it('counts a day that is over by lead unit, by the lights of its end', async () => {
    await tell.atWork('2026-03-02', { deadlineRule: { kind: 'fixed', date: '2026-03-09' } });
    await tell.atWork('2026-03-09', { deadlineRule: { kind: 'fixed', date: '2026-06-30' } });
    await tell.register('2026-03-10');
    await tell.register('2026-03-10', { leadUnitId: null });
    clock.goTo('2026-03-11 00:10');
    await take();
    expect(await read('2026-03-10')).toMatchObject({
      unit: { name: '青禾区城市管理局' },
      open: 3,
      overdue: 1,
      normal: 1,
      notStarted: 1,
      registered: 1,
    });
    // a case without a lead unit is the office's own to assign
    expect(await read('2026-03-10', office.office.id)).toMatchObject({ open: 1, notStarted: 1, registered: 1 });
  });

  it('is the same however late it is taken: what happened since is left out', async () => {
    const closed = await tell.atWork('2026-03-02');
    const open = await tell.atWork('2026-03-03');
    await tell.close('2026-03-06', closed);
    clock.goTo('2026-03-07 00:10');
    await take();
    const inTime = await read('2026-03-06');
    expect(inTime).toMatchObject({ open: 1, closed: 1 });

    // nothing runs over a weekend and a Monday, while people go on
    await tell.close('2026-03-09', open);
    const later = await tell.atWork('2026-03-09');
    await tell.close('2026-03-10', later);
    clock.goTo('2026-03-11 09:00');
    await take();
    expect(await days()).toEqual(['2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10']);
    expect(await read('2026-03-08')).toMatchObject({ open: 1, closed: 0, registered: 0 });
    expect(await read('2026-03-09')).toMatchObject({ open: 1, closed: 1, registered: 1 });
    expect(await read('2026-03-10')).toMatchObject({ open: 0, closed: 1, registered: 0 });
    expect(await read('2026-03-06')).toEqual(inTime);
  });

  it('counts extensions and relapses of the day', async () => {
    const put = await tell.atWork('2026-03-02', { deadlineRule: { kind: 'fixed', date: '2026-04-30' } });
    const reason = {
      reasonCode: 'institutional',
      reason: '情况复杂',
      workDone: '已摸底',
      interimMeasures: '加强巡查',
    } as const;
    await tell.raise('2026-03-03', office.lead, {
      caseId: put,
      type: 'deadline.extended',
      newDueOn: '2026-05-08',
      consentDocument: null,
      ...reason,
    });
    clock.goTo('2026-03-04 01:00');
    await take();
    expect(await read('2026-03-03')).toMatchObject({ extensions: 1, relapses: 0, open: 1 });
  });

  it('is taken over the turn of the year, on days off too, for a month at most', async () => {
    await tell.atWork('2026-12-30');
    clock.goTo('2026-12-31 00:10');
    await take();
    clock.goTo('2027-02-15 08:00');
    await take();
    const taken = await days();
    expect(taken.slice(0, 2)).toEqual(['2026-12-30', '2027-01-15']);
    expect(taken.at(-1)).toBe('2027-02-14');
    expect(taken).toHaveLength(32);
  });

  it('leaves out missed days whose calendar has been replaced since', async () => {
    await tell.atWork('2026-03-02');
    clock.goTo('2026-03-03 00:10');
    await take();
    const importedAt = new Date('2026-03-06T02:00:00Z');
    await app.database.dataSource.manager.insert(CalendarVersionRow, aCalendarVersion([], { createdAt: importedAt }));
    clock.goTo('2026-03-08 00:10');
    await take();
    expect(await days()).toEqual(['2026-03-02', '2026-03-06', '2026-03-07']);
  });

  it('leaves out missed days whose ladder has been changed since', async () => {
    await tell.atWork('2026-03-02');
    clock.goTo('2026-03-03 00:10');
    await take();
    const changedAt = new Date('2026-03-06T02:00:00Z');
    const row = { code: 'up-to-5-working-days', body: null, active: true, version: 1, changedAt, changedBy: null };
    await app.database.dataSource.manager.insert(LadderRow, row);
    clock.goTo('2026-03-08 00:10');
    await take();
    expect(await days()).toEqual(['2026-03-02', '2026-03-06', '2026-03-07']);
  });

  it('is taken once by workers that come at the same time', async () => {
    await tell.atWork('2026-03-02');
    clock.goTo('2026-03-03 00:10');
    await Promise.all([take(), take(), take()]);
    await take();
    const rows = await app.database.dataSource.manager.findBy(DailySnapshotRow, { day: '2026-03-02' });
    const openOf = new Map(rows.map(({ unitId, open }) => [unitId, open]));
    expect(rows).toHaveLength(2);
    expect(openOf.get(office.departments[0].id)).toBe(1);
    expect(openOf.get(office.office.id)).toBe(0);
  });

  it('can be read by its own office, and never be changed', async () => {
    await tell.atWork('2026-03-02');
    clock.goTo('2026-03-03 00:10');
    await take();
    const stranger = await seedOffice(app.database.dataSource);
    expect((await app.get(SnapshotQueries).page(stranger.clerk, page)).total).toBe(0);
    expect((await app.get(SnapshotQueries).page(office.govLeader, page)).total).toBe(2);
    const change = app.database.dataSource.manager.update(DailySnapshotRow, { day: '2026-03-02' }, { open: 0 });
    await expect(change).rejects.toThrow('append-only');
  });
});
