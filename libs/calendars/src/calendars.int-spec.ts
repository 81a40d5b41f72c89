import { addWorkingDays } from '@bihuan/calendar';
import { ApplyCaseEvent, CasesModule, RegisterCase } from '@bihuan/cases';
import type { CalendarChange, CaseRegistration } from '@bihuan/contracts';
import { CalendarVersionRow, CaseRow, loadCalendars, loadWorkCalendar, OutboxRow } from '@bihuan/database';
import { addUnit, aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { CalendarQueries, CalendarsModule, ConfirmCalendarChange, PreviewCalendarChange, StalePreview } from './index';

const firstPage = { page: 1, pageSize: 20 };
const year2027 = [
  { name: '元旦', date: '2027-01-01', isOffDay: true },
  { name: '春节', date: '2027-02-07', isOffDay: false },
];
const importOf2027 = { kind: 'import', unitId: null, year: 2027, days: year2027 } as const satisfies CalendarChange;

describe('the working calendars', () => {
  const clock = new FakeClock('2026-09-24 10:00');
  let app: TestApp;
  let office: TestOffice;
  beforeEach(async () => {
    clock.goTo('2026-09-24 10:00');
    app = await TestApp.open(clock, [CasesModule, CalendarsModule]);
    office = await seedOffice(app.database.dataSource);
  });
  afterEach(() => app.close());

  const manager = () => app.database.dataSource.manager;
  const queries = () => app.get(CalendarQueries);
  const preview = (change: CalendarChange, page = firstPage) => app.get(PreviewCalendarChange).execute(change, page);
  const confirm = (change: CalendarChange, fingerprint: string, reason = '办公厅通知已公布') =>
    app.get(ConfirmCalendarChange).execute({ actor: office.admin, address: null }, { change, reason, fingerprint });
  const change = async (one: CalendarChange, reason?: string) => confirm(one, (await preview(one)).fingerprint, reason);
  const correction = (parts: Partial<Extract<CalendarChange, { kind: 'correct' }>>): CalendarChange => ({
    kind: 'correct',
    unitId: null,
    year: 2026,
    set: [],
    remove: [],
    ...parts,
  });
  async function issued(parts: Partial<CaseRegistration> = {}): Promise<CaseRow> {
    const registration = aRegistration({
      leadUnitId: office.departments[0].id,
      deadlineRule: { kind: 'working-days', value: 5 },
      ...parts,
    });
    const { id } = await app.get(RegisterCase).execute(office.clerk, registration);
    const body = { type: 'case.issued', note: null } as const;
    await app.get(ApplyCaseEvent).execute({ actor: office.lead, caseId: id, expectedVersion: null, body });
    return manager().findOneByOrFail(CaseRow, { id });
  }

  describe('as lists of days', () => {
    it('ship with the years that are published', async () => {
      const years = await queries().list(null);
      expect(years.map(({ year }) => year)).toEqual([2026, 2025, 2024]);
      expect(years.every(({ builtIn, changedAt, version }) => builtIn && changedAt === null && version === 0)).toBe(
        true,
      );
      await expect(queries().getByYear(null, 2026)).resolves.toMatchObject({ year: 2026, builtIn: true });
      await expect(queries().getByYear(null, 2027)).rejects.toMatchObject({ code: 'people/unknown-calendar' });
    });

    it('take over a year that was announced', async () => {
      await change(importOf2027);
      await expect(queries().getByYear(null, 2027)).resolves.toMatchObject({
        version: 1,
        holidays: 1,
        makeUpDays: 1,
        days: year2027,
        reason: '办公厅通知已公布',
        changedBy: '管理员',
      });
      expect((await loadWorkCalendar(manager())).publishedYears.has(2027)).toBe(true);
    });

    it('keep what was in force before, to be read', async () => {
      await change(correction({ remove: ['2026-09-25'] }), '中秋放假日更正');
      await change(correction({ set: [{ name: '临时放假', date: '2026-09-28', isOffDay: true }] }), '临时放假');
      const versions = await queries().versions(2026, { page: 1, pageSize: 2 });
      expect(versions.total).toBe(3);
      expect(versions.items.map(({ version, reason }) => [version, reason])).toEqual([
        [2, '临时放假'],
        [1, '中秋放假日更正'],
      ]);
      const datesOf = async (version: number) =>
        (await queries().getVersion(null, 2026, version)).days.map(({ date }) => date);
      expect(await datesOf(0)).toContain('2026-09-25');
      expect(await datesOf(1)).not.toContain('2026-09-25');
      expect(await datesOf(1)).not.toContain('2026-09-28');
      expect(await datesOf(2)).toContain('2026-09-28');
      await expect(queries().getVersion(null, 2026, 3)).rejects.toMatchObject({ code: 'calendar/unknown-version' });
      await expect(manager().query('DELETE FROM calendar_version')).rejects.toThrow('append-only');
    });

    it('of a unit stand beside the national ones and make no year published', async () => {
      const [unit] = office.departments;
      await change({ ...importOf2027, unitId: unit.id });
      expect(await queries().list(unit.id)).toMatchObject([{ year: 2027, unit: { id: unit.id, name: unit.name } }]);
      expect((await queries().list(null)).map(({ year }) => year)).not.toContain(2027);
      const calendars = await loadCalendars(manager());
      expect(calendars.of(unit.id).days.has('2027-01-01')).toBe(true);
      expect(calendars.of(unit.id).publishedYears.has(2027)).toBe(false);
      expect(calendars.of(office.departments[1].id)).toBe(calendars.national);
    });

    it.each([
      ['an empty list for a whole year', { ...importOf2027, year: 2028, days: [] }, 'people/empty-calendar'],
      [
        'a day of a year that nobody announced',
        correction({ year: 2028, remove: ['2028-01-03'] }),
        'calendar/year-not-published',
      ],
      ['a change that changes nothing', correction({ remove: ['2026-08-05'] }), 'calendar/unchanged'],
      ['a unit that does not exist', { ...importOf2027, unitId: crypto.randomUUID() }, 'calendar/unknown-unit'],
    ] as const)('refuse %s', async (_what, one, code) => {
      await expect(preview(one as CalendarChange)).rejects.toMatchObject({ code });
    });

    it('refuse to correct a day on which the next year has the last word', async () => {
      const turn = { name: '元旦', date: '2026-12-31', isOffDay: true };
      await change({ ...importOf2027, days: [turn, ...year2027] });
      const again = correction({ set: [{ ...turn, isOffDay: false }] });
      await expect(preview(again)).rejects.toMatchObject({
        code: 'calendar/listed-elsewhere',
        details: { year: 2027 },
      });
    });
  });

  describe('before they are changed', () => {
    it('tell which open cases would move, page by page, and write nothing', async () => {
      const moving = [await issued({ title: '甲' }), await issued({ title: '乙' })];
      await issued({ deadlineRule: { kind: 'fixed', date: '2026-10-09' } });
      const one = correction({ remove: ['2026-09-25'] }); // Mid-Autumn worked after all
      const seen = await preview(one, { page: 2, pageSize: 1 });
      expect(seen).toMatchObject({ open: 3, moved: 2, earlier: 2, later: 0, cases: { page: 2, total: 2 } });
      expect(seen.days).toMatchObject([{ date: '2026-09-25', before: { isOffDay: true }, after: null }]);
      expect(seen.cases.items).toEqual([
        {
          case: { id: moving[1]?.id, number: moving[1]?.number, title: '乙' },
          unit: { id: office.departments[0].id, name: office.departments[0].name },
          dueBefore: '2026-10-09',
          dueAfter: '2026-10-08',
          flaggedBefore: false,
          flaggedAfter: false,
        },
      ]);
      expect(await manager().count(CalendarVersionRow)).toBe(0);
      expect(await manager().countBy(OutboxRow, { job: 'calendar.reproject' })).toBe(0);
    });

    it('are left as they are when the cases have changed since the preview', async () => {
      await issued();
      const one = correction({ remove: ['2026-09-25'] });
      const { fingerprint } = await preview(one);
      await issued();
      const refused = await confirm(one, fingerprint).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(StalePreview);
      expect(refused).toMatchObject({ details: { moved: 2 } });
      expect(await manager().count(CalendarVersionRow)).toBe(0);
      await expect(change(one)).resolves.toMatchObject({ total: 2 });
    });

    it('are left as they are when the list itself has changed since', async () => {
      const one = correction({ remove: ['2026-09-25'] });
      const { fingerprint } = await preview(one);
      await change(correction({ set: [{ name: '临时放假', date: '2026-08-05', isOffDay: true }] }));
      await expect(confirm(one, fingerprint)).rejects.toThrow(StalePreview);
    });

    it('name only the cases of the subtree that a local holiday is for', async () => {
      const [unit, other] = office.departments;
      const section = await addUnit(app.database.dataSource, { name: '执法一科', kind: 'section', parentId: unit.id });
      const own = await issued({ leadUnitId: unit.id });
      const below = await issued({ leadUnitId: section.id });
      await issued({ leadUnitId: other.id });
      const seen = await preview(
        correction({ unitId: unit.id, set: [{ name: '地方节日', date: '2026-09-28', isOffDay: true }] }),
      );
      expect(seen).toMatchObject({ open: 2, moved: 2, later: 2 });
      expect(seen.cases.items.map((item) => [item.case.id, item.dueAfter])).toEqual([
        [own.id, '2026-10-10'], // a Saturday that is worked
        [below.id, '2026-10-10'],
      ]);
    });
  });

  it('count the deadline of a case by the calendar of its lead unit', async () => {
    const [unit, other] = office.departments;
    await change(correction({ unitId: unit.id, set: [{ name: '地方节日', date: '2026-09-28', isOffDay: true }] }));
    expect((await issued({ leadUnitId: unit.id })).dueOn).toBe('2026-10-10');
    const elsewhere = await issued({ leadUnitId: other.id });
    expect(elsewhere.dueOn).toBe('2026-10-09');
    const body = { leadUnitId: unit.id, reason: '职责调整', restartClock: false } as const;
    const reassigned = { type: 'case.reassigned', ...body } as const;
    await app
      .get(ApplyCaseEvent)
      .execute({ actor: office.lead, caseId: elsewhere.id, expectedVersion: null, body: reassigned });
    expect((await manager().findOneByOrFail(CaseRow, { id: elsewhere.id })).dueOn).toBe('2026-10-10');
    const { national, of } = await loadCalendars(manager());
    expect([national, of(unit.id)].map((calendar) => addWorkingDays(calendar, '2026-09-24', 1))).toEqual([
      '2026-09-28',
      '2026-09-29',
    ]);
  });
});
