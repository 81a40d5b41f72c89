import { CasesModule } from '@bihuan/cases';
import { ledgerQuery, type Actor, type CaseRegistration, type Figure } from '@bihuan/contracts';
import { DailySnapshotRow } from '@bihuan/database';
import { CaseTeller, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import {
  LedgerModule,
  ListChanges,
  ListLedger,
  ListToDo,
  ListWaiting,
  ReadLeaderHome,
  ReadOfficeHome,
  ReadOverview,
} from '../index';

const TODAY = '2026-03-16';
const page = { page: 1, pageSize: 100 };
const fixed = (date: string) => ({ deadlineRule: { kind: 'fixed', date } }) as const;

describe('the home page', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let tell: CaseTeller;
  const ids: Record<string, string> = {};

  const nobody: Actor = { personId: null, name: '', unitLine: [], roles: [], system: false };
  const of = (unit: number, person: string): Actor => office.departments[unit]?.people[person] ?? nobody;
  const register = async (title: string, day: string, change: Partial<CaseRegistration> = {}) =>
    (ids[title] = await tell.register(day, { title, workflow: 'rectification', ...change }));
  const issue = async (title: string, day: string, change: Partial<CaseRegistration> = {}) => {
    const caseId = await register(title, day, change);
    await tell.raise(day, office.clerk, { caseId, type: 'case.issued', note: null });
    return caseId;
  };
  const listed = async (actor: Actor, filters: Record<string, unknown>) => {
    const query = ledgerQuery.parse({ ...filters, pageSize: 100, sort: 'number' });
    const { items, total } = await app.get(ListLedger).execute(actor, query);
    expect(items).toHaveLength(total ?? -1);
    return items.map(({ title }) => title);
  };
  /** Every figure of an answer, however deep it stands. */
  const figuresIn = (value: unknown): Figure[] => {
    if (typeof value !== 'object' || value === null) return [];
    const own = 'count' in value && 'filters' in value ? [value as Figure] : [];
    return [...own, ...Object.values(value).flatMap(figuresIn)];
  };
  const expectListed = async (actor: Actor, answer: unknown, atLeast: number) => {
    const figures = figuresIn(answer);
    expect(figures.length).toBeGreaterThanOrEqual(atLeast);
    for (const { count, filters } of figures)
      expect({ filters, count: (await listed(actor, filters)).length }).toEqual({ filters, count });
  };
  const counts = (figures: readonly { readonly name: string; readonly count: number }[]) =>
    Object.fromEntries(figures.map(({ name, count }) => [name, count]));

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, LedgerModule]);
    office = await seedOffice(app.database.dataSource);
    tell = new CaseTeller(app, office, clock);
    const [first, second] = office.departments;
    await issue('逾期', '2026-03-02', { ...fixed('2026-03-09'), domain: 'safety', assistUnitIds: [second.id] });
    await issue('二局逾期', '2026-03-02', { ...fixed('2026-03-10'), leadUnitId: second.id });
    ids['反弹'] = await tell.atWork('2026-03-02', { title: '反弹', severity: 'serious' });
    await tell.close('2026-03-04', ids['反弹']);
    ids['巩固'] = await tell.atWork('2026-03-03', { title: '巩固', severity: 'serious' });
    await tell.close('2026-03-05', ids['巩固']);
    const planned = await issue('待审方案', '2026-03-05', fixed('2026-06-30'));
    await tell.raise('2026-03-06', first.people['liaison'], { caseId: planned, type: 'receipt.signed' });
    for (const [title, type] of [
      ['反弹', 'look-back.relapsed'],
      ['巩固', 'look-back.consolidated'],
    ] as const) {
      const caseId = ids[title] ?? '';
      await tell.raise('2026-03-09', office.clerk, { caseId, type: 'look-back.started', reason: '回头看' });
      await tell.raise('2026-03-10', office.verifier, { caseId, type, findings: '现场查看' });
    }
    await issue('临近', '2026-03-12', fixed('2026-03-23'));
    await issue('稍远', '2026-03-12', fixed('2026-03-24'));
    await tell.raise('2026-03-13', office.clerk, { caseId: ids['临近'] ?? '', type: 'urgency.marked', reason: '汛期' });
    const measures = [{ text: '清理', owner: '王科', dueOn: '2026-06-01', standard: '通畅' }];
    await tell.raise(TODAY, first.people['leader'], {
      caseId: planned,
      type: 'plan.submitted',
      goal: '通畅',
      measures,
    });
    const proposal = { type: 'case.terminated', reason: '事由消失' } as const;
    await tell.raise(TODAY, second.people['leader'], {
      caseId: ids['二局逾期'] ?? '',
      type: 'request.submitted',
      proposal: { ...proposal, basis: '区政府会议纪要' } as never,
    });
    await register('新到', TODAY);
    await register('未定单位', TODAY, { leadUnitId: null });
    clock.goTo(`${TODAY} 16:00`);
  });
  afterAll(() => app.close());

  it('counts for an office what came in today and what waits for a decision', async () => {
    const home = await app.get(ReadOfficeHome).execute(office.clerk);
    expect(counts(home.arrivals)).toEqual({ registered: 2, plans: 1, answers: 0, closures: 0, requests: 1 });
    expect(counts(home.reviews)).toEqual({
      issues: 3,
      plans: 1,
      extensions: 0,
      requests: 1,
      verifications: 0,
      closures: 0,
    });
  });

  it('names what falls due within five working days, and nothing later', async () => {
    const { dueSoon } = await app.get(ReadOfficeHome).execute(office.clerk);
    expect(dueSoon.items.map(({ title, workingDaysLeft }) => [title, workingDaysLeft])).toEqual([['临近', 5]]);
  });

  it.each(['clerk', 'lead', 'govLeader'] as const)(
    'lists for the %s behind each figure just what it counts',
    async (who) => {
      const actor = office[who];
      await expectListed(actor, await app.get(ReadOverview).execute(actor), 9);
      await expectListed(actor, await app.get(ReadOfficeHome).execute(actor), 12);
      await expectListed(actor, await app.get(ListChanges).execute(actor, page), 0);
      await expectListed(actor, await app.get(ReadLeaderHome).execute(actor), 15);
    },
  );

  it('counts a late case with its lead unit alone', async () => {
    const { lateByUnit } = await app.get(ReadOverview).execute(office.clerk);
    expect(lateByUnit.map(({ unit, count }) => [unit.name, count])).toEqual([
      ['青禾区城市管理局', 1],
      ['青禾区市场监督管理局', 1],
    ]);
  });

  it('tells what people did since the working day before, case by case, the latest first', async () => {
    const changes = await app.get(ListChanges).execute(office.clerk, page);
    expect(changes).toMatchObject({ since: '2026-03-13', total: 5, filters: { since: '2026-03-13' } });
    const told = changes.items.map(({ title, entries }) => [title, ...entries.map(({ label }) => label.zh)]);
    expect(told.slice(0, 2).flat()).toEqual(
      expect.arrayContaining(['待审方案', '报送整改方案', '二局逾期', '申请终止']),
    );
    expect(told.at(-1)).toEqual(['临近', '标记为紧急']);
    expect(changes.items.find(({ title }) => title === '待审方案')?.entries[0]).toMatchObject({
      by: '青禾区城市管理局leader',
      byUnit: '青禾区城市管理局',
    });
  });

  it('pages the changes', async () => {
    const second = await app.get(ListChanges).execute(office.clerk, { page: 2, pageSize: 2 });
    expect(second).toMatchObject({ page: 2, total: 5 });
    expect(second.items).toHaveLength(2);
  });

  it('shows a unit what of its own waits for others, for whom and since when', async () => {
    const waiting = await app.get(ListWaiting).execute(of(0, 'liaison'), page);
    expect(waiting.items.map(({ title }) => title)).toEqual(['反弹', '待审方案']);
    expect(waiting.items[1]).toMatchObject({
      title: '待审方案',
      since: TODAY,
      waitsFor: [{ unit: { id: office.office.id }, roles: ['office-clerk', 'office-lead'] }],
    });
    const handler = await app.get(ListWaiting).execute(of(0, 'handler'), page);
    expect(handler.items.map(({ title }) => title)).toEqual(['逾期', '反弹', '临近', '稍远', '待审方案']);
    expect(handler.items[0]?.waitsFor).toEqual([
      { unit: { id: office.departments[0].id, name: '青禾区城市管理局' }, roles: ['lead-liaison'] },
    ]);
  });

  it('divides what is open in a unit between what waits for a person and what waits for others', async () => {
    for (const person of ['liaison', 'handler', 'leader']) {
      const actor = of(0, person);
      const mine = await app.get(ListToDo).execute(actor, page);
      const others = await app.get(ListWaiting).execute(actor, page);
      const both = [...mine.items, ...others.items].map(({ title }) => title);
      expect(both.sort()).toEqual((await listed(actor, { open: 'true' })).sort());
    }
  });

  it('shows a unit nothing of other units, and nothing that is not issued', async () => {
    const second = await app.get(ListWaiting).execute(of(1, 'handler'), page);
    expect(second.items.map(({ title }) => title)).toEqual(['二局逾期']);
    expect((await app.get(ListWaiting).execute(of(2, 'liaison'), page)).total).toBe(0);
    expect(await listed(of(1, 'handler'), { step: 'case.issued' })).toEqual([]);
    expect(await listed(of(1, 'handler'), { happened: 'case.registered', since: '2026-03-01' })).toEqual([
      '逾期',
      '二局逾期',
    ]);
    const strange = await app.get(ReadOfficeHome).execute(of(2, 'leader'));
    expect(figuresIn(strange).every(({ count }) => count === 0)).toBe(true);
    expect((await app.get(ListChanges).execute(of(2, 'leader'), page)).items).toEqual([]);
    expect(await app.get(ReadLeaderHome).execute(office.admin)).toMatchObject({
      byUnit: { rows: [], total: { open: { count: 0 } } },
      trend: [],
      lookBacks: { latest: [], relapsed: { count: 0 } },
    });
  });

  it('shows a leader the lights by unit and domain, most late first', async () => {
    const { byUnit } = await app.get(ReadLeaderHome).execute(office.govLeader);
    expect(byUnit.domains).toEqual(['enforcement', 'safety']);
    expect(byUnit.rows.map(({ unit, total }) => [unit?.name ?? '未定', total.open.count])).toEqual([
      ['青禾区城市管理局', 6],
      ['青禾区市场监督管理局', 1],
      ['未定', 1],
    ]);
    const safety = byUnit.rows[0]?.cells[1];
    expect(safety?.open.count).toBe(1);
    expect(safety?.lights.map(({ light, count }) => [light, count])).toEqual([['overdue', 1]]);
    expect(byUnit.total.open.count).toBe(8);
  });

  it('tells what the last look-backs found', async () => {
    const { lookBacks } = await app.get(ReadLeaderHome).execute(office.govLeader);
    expect([lookBacks.consolidated.count, lookBacks.relapsed.count]).toEqual([1, 1]);
    expect(new Set(lookBacks.latest.map(({ title, outcome, on }) => `${title} ${outcome} ${on}`))).toEqual(
      new Set(['反弹 relapsed 2026-03-10', '巩固 consolidated 2026-03-10']),
    );
  });

  it('draws the trend of twelve weeks from the daily counts of the offices that one oversees', async () => {
    const { manager } = app.database.dataSource;
    const zeros = {
      notStarted: 0,
      normal: 0,
      near: 0,
      warning: 0,
      suspended: 0,
      registered: 0,
      extensions: 0,
      relapses: 0,
    };
    const row = (day: string, [open, overdue, closed]: readonly [number, number, number], unit = 0) => ({
      ...zeros,
      day,
      officeUnitId: office.office.id,
      unitId: office.departments[unit]?.id ?? '',
      open,
      overdue,
      closed,
      takenAt: new Date(`${day}T16:10:00Z`),
    });
    await manager.insert(DailySnapshotRow, [
      row('2025-12-21', [9, 9, 9]), // the thirteenth week
      row('2026-03-05', [9, 2, 1]),
      row('2026-03-07', [8, 1, 2]),
      row('2026-03-07', [4, 1, 0], 1),
      row('2026-03-15', [7, 0, 3]),
      { ...row('2026-03-15', [50, 50, 50]), officeUnitId: office.departments[2].id },
    ]);
    const { trend } = await app.get(ReadLeaderHome).execute(office.lead);
    expect(trend).toEqual([
      { from: '2026-03-02', to: '2026-03-07', open: 12, late: 2, closed: 3 },
      { from: '2026-03-09', to: '2026-03-15', open: 7, late: 0, closed: 3 },
    ]);
  });
});
