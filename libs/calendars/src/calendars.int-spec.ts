import { calendarYear } from '@bihuan/contracts';
import { CaseRow, loadWorkCalendar } from '@bihuan/database';
import { systemActor } from '@bihuan/access';
import { FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { randomUUID } from 'node:crypto';
import { CalendarQueries, CalendarsModule, EmptyCalendar, ImportCalendar, UnknownCalendar } from './index';

const year2027 = calendarYear.parse({
  year: 2027,
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '春节', date: '2027-02-07', isOffDay: false },
  ],
});

const operator = { actor: systemActor, address: null };

describe('the working calendar', () => {
  let module: TestApp;
  let database: TestApp['database'];
  let seeded: TestOffice;
  beforeAll(async () => {
    module = await TestApp.open(new FakeClock(), [CalendarsModule]);
    database = module.database;
    seeded = await seedOffice(database.dataSource);
  });
  afterAll(() => module.close());

  const aCase = async (dueOn: string | null, open: boolean) => {
    const bare = { state: '-', stateSince: '2026-01-01', workflow: '-', workflowVersion: 1, version: 1 };
    await database.dataSource.manager.insert(CaseRow, {
      ...bare,
      id: randomUUID(),
      number: randomUUID(),
      open,
      context: () => `'{}'`,
      title: '-',
      finding: '-',
      sourceType: 'other',
      domain: 'other',
      severity: 'ordinary',
      officeUnitId: seeded.office.id,
      publicityRequired: false,
      deadlineRule: { kind: 'none' },
      dueOn,
      dueFlagged: false,
      relapses: 0,
      registeredAt: new Date('2026-01-01T00:00:00Z'),
    });
  };

  it('ships with the years that are published', async () => {
    const years = await module.get(CalendarQueries).list();
    expect(years.map(({ year }) => year)).toEqual([2026, 2025, 2024]);
    expect(years.every(({ builtIn, importedAt }) => builtIn && importedAt === null)).toBe(true);
    await expect(module.get(CalendarQueries).getByYear(2026)).resolves.toMatchObject({ year: 2026, builtIn: true });
    await expect(module.get(CalendarQueries).getByYear(2027)).rejects.toThrow(UnknownCalendar);
  });

  it('takes over a new year and counts the open cases due in it', async () => {
    for (const due of ['2026-12-31', '2027-01-01', '2027-12-31', '2028-01-01', null]) await aCase(due, true);
    await aCase('2027-06-01', false);
    const imported = await module.get(ImportCalendar).execute(operator, year2027);
    expect(imported).toMatchObject({ year: 2027, builtIn: false, holidays: 1, makeUpDays: 1, openCases: 2 });
    await expect(module.get(CalendarQueries).getByYear(2027)).resolves.toMatchObject({ days: year2027.days });
    expect((await loadWorkCalendar(database.dataSource.manager)).publishedYears.has(2027)).toBe(true);
  });

  it('replaces a year that is known already', async () => {
    const [day] = year2027.days;
    if (!day) throw new Error('no day');
    await module.get(ImportCalendar).execute(operator, { year: 2027, days: [day] });
    await expect(module.get(CalendarQueries).getByYear(2027)).resolves.toMatchObject({ holidays: 1, makeUpDays: 0 });
  });

  it('does not take an empty list for a year without holidays', async () => {
    await expect(module.get(ImportCalendar).execute(operator, { year: 2028, days: [] })).rejects.toThrow(EmptyCalendar);
  });
});
