import { ApplyCaseEvent, CasesModule } from '@bihuan/cases';
import { ledgerQuery, ledgerSort, type CaseFilters, type LedgerSort, type SortDirection } from '@bihuan/contracts';
import { addCaseRows, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { LedgerModule, ListLedger } from './index';

describe('the columns of the ledger', () => {
  let app: TestApp;
  let office: TestOffice;

  const list = (query: Record<string, unknown>) =>
    app.get(ListLedger).execute(office.clerk, ledgerQuery.parse({ pageSize: 200, ...query }));
  const titles = async (query: Partial<CaseFilters> & { sort?: LedgerSort; direction?: SortDirection } = {}) =>
    (await list({ sort: 'title', ...query })).items.map(({ title }) => title);

  beforeAll(async () => {
    app = await TestApp.open(new FakeClock('2026-03-02 10:00'), [CasesModule, LedgerModule]);
    office = await seedOffice(app.database.dataSource);
    const [city, market] = office.departments;
    const rows = [
      { title: '甲', number: 'N-1', leadUnitId: city.id, severity: 'serious', domain: 'finance', dueOn: '2026-04-01' },
      { title: '乙', number: 'N-2', leadUnitId: market.id, severity: 'ordinary', domain: 'rules', dueOn: '2026-03-15' },
      { title: '丙', number: 'N-3', leadUnitId: city.id, severity: 'considerable', domain: 'safety', dueOn: null },
      { title: '丁', number: 'N-4', leadUnitId: null, severity: 'ordinary', domain: 'finance', dueOn: '2026-03-15' },
    ] as const;
    for (const row of rows) await addCaseRows(app.database.dataSource, office, { ...row });
    const { dataSource } = app.database;
    await dataSource.query(`UPDATE "case" SET registered_at = '2026-02-28T16:00:00Z' WHERE title = '甲'`);
    await dataSource.query(`UPDATE "case" SET registered_at = '2026-02-28T15:59:59Z' WHERE title = '乙'`);
    await dataSource.query(`UPDATE "case" SET relapses = 1, escalation = 1 WHERE title = '丙'`);
  });
  afterAll(() => app.close());

  it.each<[LedgerSort, SortDirection | undefined, string]>([
    ['number', undefined, '甲乙丙丁'],
    ['number', 'desc', '丁丙乙甲'],
    ['due-on', undefined, '乙丁甲丙'],
    ['due-on', 'desc', '甲丁乙丙'],
    ['due', undefined, '乙丁甲丙'],
    ['severity', 'asc', '乙丁丙甲'],
    ['severity', 'desc', '甲丙丁乙'],
    ['lead-unit', 'asc', '甲丙乙丁'],
    ['lead-unit', 'desc', '乙丙甲丁'],
    ['domain', 'asc', '乙丙甲丁'],
    ['relapses', 'desc', '丙丁乙甲'],
  ])('are in order by %s %s, ties by the number, what is empty last', async (sort, direction, expected) => {
    expect((await titles({ sort, ...(direction ? { direction } : {}) })).join('')).toBe(expected);
  });

  it.each(ledgerSort.options)('give the same lines page by page as at once by %s', async (sort) => {
    for (const direction of ['asc', 'desc'] as const) {
      const whole = (await list({ sort, direction })).items.map(({ id }) => id);
      const pages = [1, 2, 3, 4].map((page) => list({ sort, direction, page, pageSize: 1, count: 'false' }));
      expect((await Promise.all(pages)).flatMap(({ items }) => items.map(({ id }) => id))).toEqual(whole);
    }
  });

  it.each<[Partial<CaseFilters>, string]>([
    [{ domain: 'finance,rules' }, '甲乙丁'],
    [{ severity: 'serious' }, '甲'],
    [{ severity: 'serious,considerable', domain: 'safety' }, '丙'],
    [{ dueFrom: '2026-03-15', dueTo: '2026-03-15' }, '乙丁'],
    [{ dueFrom: '2026-03-16' }, '甲'],
    [{ registeredTo: '2026-02-28' }, '乙'],
    [{ registeredFrom: '2026-03-01', registeredTo: '2026-03-01' }, '甲'],
    [{ relapsed: 'true' }, '丙'],
    [{ urgent: 'true' }, ''],
    [{ closedFrom: '2026-01-01' }, ''],
    [{ result: 'completed' }, ''],
    [{ light: 'near,warning,normal,overdue,not-started' }, '甲乙丙丁'],
    [{ light: 'closed,suspended' }, ''],
    [{ inspectionId: '00000000-0000-4000-8000-000000000000' }, ''],
  ])('are filtered by %j', async (filters, expected) => {
    expect((await titles({ ...filters, sort: 'number' })).join('')).toBe(expected);
  });

  it('refuse values that no list knows', () => {
    for (const query of [
      { domain: 'finance,nonsense' },
      { light: 'red' },
      { unitId: 'x' },
      { sort: 'light' },
      { dueTo: '2026-02-30' },
    ])
      expect(ledgerQuery.safeParse(query).success).toBe(false);
    expect(ledgerQuery.safeParse({ text: '长'.repeat(101) }).success).toBe(false);
    expect(ledgerQuery.parse({})).toMatchObject({ sort: 'due', page: 1, pageSize: 20, count: 'true' });
  });

  it('count the lines when asked to', async () => {
    expect((await list({ page: 9 })).total).toBe(4);
    expect((await list({ count: 'false' })).total).toBeNull();
  });

  it('show when a case last changed, and what is urgent', async () => {
    const { items } = await list({ text: '甲' });
    const id = items[0]?.id ?? '';
    expect(items[0]).toMatchObject({
      urgent: false,
      disclosure: 'not-public',
      measures: { done: 0, total: 0 },
      progress: null,
    });
    expect(items[0]?.office.name).toBe(office.office.name);
    const body = { type: 'urgency.marked', reason: '群众反映强烈' } as const;
    await app.get(ApplyCaseEvent).execute({ actor: office.clerk, caseId: id, expectedVersion: null, body });
    const [after] = (await list({ urgent: 'true' })).items;
    expect(after).toMatchObject({ id, urgent: true, changedAt: '2026-03-02T02:00:00.000Z' });
  });
});
