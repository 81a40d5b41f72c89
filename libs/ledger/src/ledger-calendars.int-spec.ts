import { ApplyCaseEvent, CasesModule, RegisterCase } from '@bihuan/cases';
import { ledgerQuery, type Light } from '@bihuan/contracts';
import { addCalendarDays, aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { LedgerModule, ListLedger, ReadOverview } from './index';

describe('the ledger where units keep to calendars of their own', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let app: TestApp;
  let office: TestOffice;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, LedgerModule]);
    office = await seedOffice(app.database.dataSource);
    const [first, second] = office.departments;
    const closed = ['2026-03-13', '2026-03-16'].map((date) => ({ name: '临时停工', date, isOffDay: true }));
    await addCalendarDays(app.database.dataSource, { unitId: first.id, year: 2026, days: closed });
    for (const [title, unit] of [
      ['停工的', first],
      ['照常的', second],
    ] as const) {
      const rule = { kind: 'fixed', date: '2026-03-17' } as const;
      const registration = aRegistration({ title, leadUnitId: unit.id, deadlineRule: rule });
      const { id } = await app.get(RegisterCase).execute(office.clerk, registration);
      const issue = { actor: office.clerk, caseId: id, expectedVersion: null };
      await app.get(ApplyCaseEvent).execute({ ...issue, body: { type: 'case.issued', note: null } });
    }
    clock.goTo('2026-03-12 10:00');
  });
  afterAll(() => app.close());

  const list = async (light: Light) => {
    const { items } = await app.get(ListLedger).execute(office.clerk, ledgerQuery.parse({ light }));
    return items.map((row) => [row.title, row.light, row.workingDaysLeft]);
  };

  it('judges two cases with the same dates by the calendars of their lead units', async () => {
    expect(await list('warning')).toEqual([['停工的', 'warning', 1]]);
    expect(await list('near')).toEqual([['照常的', 'near', 3]]);
    expect(await list('normal')).toEqual([]);
  });

  it('counts them so in the overview', async () => {
    const { lights } = await app.get(ReadOverview).execute(office.lead);
    expect(lights.filter(({ count }) => count > 0)).toMatchObject([
      { light: 'warning', count: 1 },
      { light: 'near', count: 1 },
    ]);
  });
});
