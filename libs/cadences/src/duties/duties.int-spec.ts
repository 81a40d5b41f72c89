import { CasesModule } from '@bihuan/cases';
import type { DutyBody } from '@bihuan/contracts';
import { CaseRow, DutyOccurrenceRow, UnitRow } from '@bihuan/database';
import { FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { CadencesModule, DutyQueries, KeepDuty, RegisterDueDuties } from '../index';

describe('obligations that come again', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;

  beforeEach(async () => {
    clock.goTo('2026-11-20 10:00');
    app = await TestApp.open(clock, [CasesModule, CadencesModule]);
    office = await seedOffice(app.database.dataSource);
  });
  afterEach(() => app.close());

  const filing = (change: Partial<DutyBody> = {}): DutyBody => ({
    name: '报送法治政府建设年度报告',
    text: '3月1日前报送。',
    workflow: 'undertaking',
    template: 'T15',
    domain: 'leadership',
    leadUnitId: office.inspectorate.id,
    cadence: { kind: 'yearly', on: { month: 3, day: 1 } },
    leadDays: 60,
    active: true,
    ...change,
  });
  const adopt = (change: Partial<DutyBody> = {}) => app.get(KeepDuty).create(office.lead, filing(change));
  const register = () => app.get(RegisterDueDuties).execute();
  const cases = () => app.database.dataSource.manager.find(CaseRow, { order: { number: 'ASC' } });
  const list = async () => (await app.get(DutyQueries).list(office.lead)).duties;

  it('are proposed and do nothing until an office adopts them', async () => {
    const { duties, proposed } = await app.get(DutyQueries).list(office.lead);
    expect(duties).toEqual([]);
    expect(proposed.map(({ code }) => code)).toContain('annual-report-filing');
    clock.goTo('2027-02-01 10:00');
    await register();
    expect(await cases()).toEqual([]);
    for (const { basis: _basis, code: _code, ...body } of proposed) {
      await app.get(KeepDuty).create(office.lead, { ...body, leadUnitId: null, active: true });
    }
    expect(await list()).toHaveLength(proposed.length);
  });

  it('become a case so many days ahead, due on the day, for the office to issue', async () => {
    const duty = await adopt();
    expect(duty.next).toEqual({ dueOn: '2027-03-01', registerOn: '2026-12-31' });
    clock.goTo('2026-12-30 10:00');
    await register();
    expect(await cases()).toEqual([]);
    clock.goTo('2026-12-31 00:10');
    await register();
    const [row] = await cases();
    expect(row).toMatchObject({
      title: '报送法治政府建设年度报告（2027年）',
      state: 'registered',
      leadUnitId: office.inspectorate.id,
      officeUnitId: office.office.id,
      registeredBy: null,
      issuedOn: null,
      deadlineRule: { kind: 'fixed', date: '2027-03-01' },
    });
    expect(row?.context.terms.template).toBe('T15');
    expect(await list()).toMatchObject([
      { last: { number: row?.number, dueOn: '2027-03-01' }, next: { dueOn: '2028-03-01', registerOn: '2028-01-01' } },
    ]);
  });

  it('become one case for each turn, whoever looks and how often', async () => {
    await adopt({ cadence: { kind: 'monthly', day: 31 }, leadDays: 10, template: null });
    clock.goTo('2026-11-22 10:00');
    await Promise.all([register(), register(), register()]);
    await register();
    clock.goTo('2026-12-25 10:00');
    await register();
    expect((await cases()).map(({ title }) => title)).toEqual([
      '报送法治政府建设年度报告（2026年11月）',
      '报送法治政府建设年度报告（2026年12月）',
    ]);
  });

  it('are registered late when nothing ran, but not those of long ago or of before they were adopted', async () => {
    await adopt({ cadence: { kind: 'monthly', day: 15 }, leadDays: 5, template: null });
    clock.goTo('2027-02-20 10:00');
    await register();
    const { manager } = app.database.dataSource;
    expect((await manager.find(DutyOccurrenceRow)).map(({ period }) => period)).toEqual(['2027-02']);
  });

  it('rest while they are switched off, and owe nothing for that time', async () => {
    const duty = await adopt({ cadence: { kind: 'monthly', day: 15 }, leadDays: 5, template: null });
    const { id, version, leadUnit: _unit, next: _next, last: _last, ...body } = duty;
    const off = await app
      .get(KeepDuty)
      .change(office.lead, { id, expectedVersion: version }, { ...body, active: false });
    expect(off.next).toBeNull();
    clock.goTo('2026-12-16 10:00');
    await register();
    await app.get(KeepDuty).change(office.lead, { id, expectedVersion: off.version }, { ...body, active: true });
    await register();
    expect(await cases()).toEqual([]);
    const stale = app.get(KeepDuty).change(office.lead, { id, expectedVersion: 1 }, body);
    await expect(stale).rejects.toMatchObject({ code: 'cadence/stale-version' });
  });

  it('do without a lead unit that was closed, and do not stop each other', async () => {
    await adopt();
    await app.database.dataSource.manager.update(UnitRow, { id: office.inspectorate.id }, { active: false });
    clock.goTo('2027-01-10 10:00');
    await register();
    expect((await cases()).map(({ leadUnitId }) => leadUnitId)).toEqual([null]);
  });

  it('are refused when no case could be registered from them', async () => {
    for (const [field, change] of [
      ['workflow', { workflow: 'nothing' }],
      ['template', { template: 'T99' }],
      ['template', { template: 'T12' }], // not for an undertaking
      ['leadUnitId', { leadUnitId: '00000000-0000-4000-8000-000000000000' }],
    ] as const) {
      await expect(adopt(change)).rejects.toMatchObject({ code: 'cadence/unusable-duty', details: { field } });
    }
  });

  it('are those of the own office', async () => {
    const duty = await adopt();
    const stranger = await seedOffice(app.database.dataSource);
    expect((await app.get(DutyQueries).list(stranger.lead)).duties).toEqual([]);
    const { id, version, leadUnit: _unit, next: _next, last: _last, ...body } = duty;
    const change = app.get(KeepDuty).change(stranger.lead, { id, expectedVersion: version }, body);
    await expect(change).rejects.toMatchObject({ code: 'cadence/unknown-duty' });
  });
});
