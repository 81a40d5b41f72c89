import { randomUUID } from 'node:crypto';
import { CalendarVersionRow, NoticeRow } from '@bihuan/database';
import { addCaseRows, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { AnnounceMissingCalendar, RemindersModule } from '../index';

describe('a calendar that is not known', () => {
  const clock = new FakeClock('2026-09-30 23:00');
  let app: TestApp;
  let office: TestOffice;
  beforeAll(async () => {
    app = await TestApp.open(clock, [RemindersModule]);
    office = await seedOffice(app.database.dataSource);
    await addCaseRows(app.database.dataSource, office, { dueOn: '2027-01-07', dueFlagged: true });
  });
  afterAll(() => app.close());

  const announce = () => app.get(AnnounceMissingCalendar).execute();
  const notices = () => app.database.dataSource.manager.findBy(NoticeRow, { kind: 'calendar.missing' });

  it('is announced to administrators from October on, once a month, until it is there', async () => {
    expect(await announce()).toBe(0);
    clock.goTo('2026-10-01 00:10');
    await Promise.all([announce(), announce(), announce()]);
    expect(await announce()).toBe(0);
    const [first, ...others] = await notices();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ personId: office.admin.personId, caseId: null, urgent: null });
    expect(first?.title.zh).toBe('2027 年放假安排尚未导入，1 个未办结事项的到期日待复核：请在公布后到“工作日历”导入');
    clock.goTo('2026-11-01 09:00');
    expect(await announce()).toBe(1);
    await app.database.dataSource.manager.insert(CalendarVersionRow, {
      id: randomUUID(),
      year: 2027,
      unitId: null,
      version: 1,
      days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
      reason: '2027年放假安排已公布',
      createdAt: clock.now(),
      createdBy: office.admin.personId,
    });
    clock.goTo('2026-12-01 09:00');
    expect(await announce()).toBe(0);
    expect(await notices()).toHaveLength(2);
  });
});
