import { randomUUID } from 'node:crypto';
import { noticePage, noticeQuery } from '@bihuan/contracts';
import { DatabaseModule, NoticeRow } from '@bihuan/database';
import {
  addCaseRows,
  FakeClock,
  seedOffice,
  testDatabase,
  testPlatform,
  type TestDatabase,
  type TestOffice,
} from '@bihuan/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { systemActor } from '@bihuan/access';
import { ListNotices, MarkNoticesRead, RemindersModule } from '../index';

describe('the inbox', () => {
  let database: TestDatabase;
  let app: TestingModule;
  let office: TestOffice;
  const ids: string[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    office = await seedOffice(database.dataSource);
    const { id: caseId } = await addCaseRows(database.dataSource, office, { number: '2026-DC-0007' });
    for (let minute = 0; minute < 25; minute += 1) {
      const words = { zh: `通知 ${minute}`, en: `notice ${minute}` };
      const id = randomUUID();
      ids.push(id);
      await database.dataSource.manager.insert(NoticeRow, {
        id,
        personId: (minute === 0 ? office.lead : office.clerk).personId ?? '',
        cause: `test:${minute}`,
        kind: 'before-3wd',
        caseId: minute === 24 ? null : caseId,
        title: words,
        why: words,
        createdAt: new Date(Date.UTC(2026, 2, 3, 1, minute)),
      });
    }
    app = await Test.createTestingModule({
      imports: [testPlatform(database.url, new FakeClock()), DatabaseModule, RemindersModule],
    }).compile();
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  const page = (query: Record<string, string> = {}) =>
    app.get(ListNotices).execute(office.clerk, noticeQuery.parse(query));

  it('shows the own notices, the newest first, page by page', async () => {
    const [first, second] = [await page(), await page({ page: '2' })];
    expect(noticePage.parse(first)).toMatchObject({ total: 24, unread: 24, page: 1 });
    expect(first.items.map(({ title }) => title.zh).slice(0, 2)).toEqual(['通知 24', '通知 23']);
    expect(first.items.slice(0, 2).map(({ caseNumber }) => caseNumber)).toEqual([null, '2026-DC-0007']);
    expect(second.items.map(({ title }) => title.zh)).toEqual(['通知 4', '通知 3', '通知 2', '通知 1']);
  });

  it('marks the own notices as read and passes over those of others', async () => {
    await app.get(MarkNoticesRead).execute(office.clerk, { ids: [ids[0] ?? '', ids[1] ?? '', ids[2] ?? ''] });
    expect(await page({ unread: 'true' })).toMatchObject({ total: 22, unread: 22 });
    expect(await page({ unread: 'false' })).toMatchObject({ total: 2, unread: 22 });
    expect(await app.get(ListNotices).execute(office.lead, noticeQuery.parse({}))).toMatchObject({ unread: 1 });
  });

  it('marks all at once', async () => {
    await app.get(MarkNoticesRead).execute(office.clerk, { ids: 'all' });
    expect(await page()).toMatchObject({ total: 24, unread: 0 });
    expect(await app.get(ListNotices).execute(office.lead, noticeQuery.parse({}))).toMatchObject({ unread: 1 });
  });

  it('of the system is empty', async () => {
    expect(await app.get(ListNotices).execute(systemActor, noticeQuery.parse({}))).toMatchObject({
      items: [],
      total: 0,
    });
  });
});
