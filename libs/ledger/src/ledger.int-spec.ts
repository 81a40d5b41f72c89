import { ApplyCaseEvent, CasesModule, RegisterCase } from '@bihuan/cases';
import { ledgerQuery, type Actor, type CaseEventBody, type CaseRegistration } from '@bihuan/contracts';

import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { LedgerModule, ListLedger, ListToDo, ReadOverview } from './index';

describe('the ledger', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  const ids: Record<string, string> = {};

  const raise = (actor: Actor | undefined, caseId: string, body: CaseEventBody) =>
    app.get(ApplyCaseEvent).execute({ actor: actor as Actor, caseId, expectedVersion: null, body });
  const register = async (name: string, change: Partial<CaseRegistration>) => {
    const { id } = await app.get(RegisterCase).execute(office.clerk, aRegistration({ title: name, ...change }));
    ids[name] = id;
    return id;
  };
  const titles = async (actor: Actor, query: Record<string, unknown> = {}) => {
    const { items, total } = await app.get(ListLedger).execute(actor, ledgerQuery.parse({ pageSize: 100, ...query }));
    expect(total).toBe(items.length);
    return items.map((row) => row.title);
  };
  const toDo = async (actor: Actor | undefined) => {
    const { items } = await app.get(ListToDo).execute(actor as Actor, { page: 1, pageSize: 100 });
    return items.map((item) => `${item.title}：${item.next?.label.zh}`);
  };

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, LedgerModule]);
    office = await seedOffice(app.database.dataSource);
    const [first, second] = office.departments;
    clock.goTo('2026-03-02 10:00');
    await register('未交办', { leadUnitId: first.id });
    const issue = async (name: string, change: Partial<CaseRegistration>) =>
      raise(office.clerk, await register(name, { leadUnitId: first.id, ...change }), {
        type: 'case.issued',
        note: null,
      });
    await issue('逾期', { deadlineRule: { kind: 'working-days', value: 5 } });
    await issue('预警', { deadlineRule: { kind: 'working-days', value: 11 } });
    await issue('临期', { deadlineRule: { kind: 'working-days', value: 13 } });
    await issue('正常', { deadlineRule: { kind: 'months', value: 6, roll: true } });
    await issue('长期', { deadlineRule: { kind: 'none' }, leadUnitId: second.id, assistUnitIds: [first.id] });
    await issue('中止', { deadlineRule: { kind: 'working-days', value: 6 } });
    await raise(office.lead, ids['中止'] ?? '', {
      type: 'case.suspended',
      reasonCode: 'litigation',
      reason: '等待判决',
      expectedEnd: '2026-05-01',
    });
    await raise(office.lead, await register('撤销', {}), { type: 'case.withdrawn', reason: '重复' });
    clock.goTo('2026-03-16 10:00');
  });
  afterAll(() => app.close());

  it.each([
    ['overdue', ['逾期']],
    ['warning', ['预警']],
    ['near', ['临期']],
    ['normal', ['正常', '长期']],
    ['suspended', ['中止']],
    ['not-started', ['未交办']],
    ['closed', ['撤销']],
  ])('filters by the light %s, as each line shows it', async (light, expected) => {
    expect(await titles(office.clerk, { light })).toEqual(expected);
    const { items } = await app.get(ListLedger).execute(office.clerk, ledgerQuery.parse({ light }));
    expect(new Set(items.map((row) => row.light))).toEqual(new Set([light]));
  });

  it('sorts by due date, finished cases last', async () => {
    expect(await titles(office.clerk)).toEqual(['逾期', '中止', '预警', '临期', '正常', '未交办', '长期', '撤销']);
  });

  it('finds words, and takes signs of the pattern language as they are', async () => {
    expect(await titles(office.clerk, { text: '临' })).toEqual(['临期']);
    expect(await titles(office.clerk, { text: '%' })).toEqual([]);
  });

  it('shows a unit what it leads or assists in, once issued, and nothing else', async () => {
    const [first, second, third] = office.departments;
    const handler = (unit: typeof first) => unit.people.handler as Actor;
    expect(await titles(handler(first))).toEqual(['逾期', '中止', '预警', '临期', '正常', '长期']);
    expect(await titles(handler(second))).toEqual(['长期']);
    expect(await titles(handler(third))).toEqual([]);
    expect(await titles(office.admin)).toEqual([]);
    expect(await titles(office.govLeader)).toHaveLength(8);
    expect(await titles(office.inspectorate.people.verifier as Actor)).toEqual([]);
  });

  it('pages, and counts all', async () => {
    const page = await app.get(ListLedger).execute(office.clerk, ledgerQuery.parse({ page: 2, pageSize: 3 }));
    expect(page).toMatchObject({ page: 2, total: 8 });
    expect(page.items.map((row) => row.title)).toEqual(['临期', '正常', '未交办']);
  });

  it('shows only the cases behind a figure', async () => {
    expect(await titles(office.clerk, { ids: `${ids['临期']},${ids['长期']},nonsense` })).toEqual(['临期', '长期']);
  });

  it('tells each person what waits for them, and the one next step', async () => {
    const [first] = office.departments;
    expect(await toDo(office.clerk)).toEqual(['未交办：交办']);
    expect(await toDo(first.people.liaison)).toEqual([
      '逾期：签收',
      '预警：签收',
      '临期：签收',
      '正常：签收',
      '长期：签收本单位任务',
    ]);
    expect(await toDo(first.people.handler)).toEqual(['长期：签收本单位任务']);
    expect(await toDo(office.admin)).toEqual([]);
  });

  it('shows leaders what is late, where and why', async () => {
    const overview = await app.get(ReadOverview).execute(office.govLeader);
    expect(overview).toMatchObject({ asOf: '2026-03-16', open: { count: 7 }, closedThisYear: { count: 0 } });
    expect(overview.lateByUnit).toEqual([
      {
        unit: { id: office.departments[0].id, name: '青禾区城市管理局' },
        count: 1,
        filters: { leadUnitId: office.departments[0].id, light: 'overdue', open: 'true' },
      },
    ]);
    expect(overview.worst.map((row) => row.why.zh)).toEqual(['停在“待签收”，已逾期5个工作日']);
  });

  it('counts of each light what the ledger lists of it', async () => {
    const { lights } = await app.get(ReadOverview).execute(office.clerk);
    expect(lights.map(({ light }) => light)).toEqual([
      'overdue',
      'warning',
      'near',
      'normal',
      'suspended',
      'not-started',
    ]);
    for (const { light, count } of lights) {
      const { total } = await app.get(ListLedger).execute(office.clerk, ledgerQuery.parse({ light }));
      expect([light, total]).toEqual([light, count]);
    }
  });
});
