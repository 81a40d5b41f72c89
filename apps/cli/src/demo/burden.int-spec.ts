import { addDays, localMoment } from '@bihuan/calendar';
import { digestTimes } from '@bihuan/contracts';
import { DatabaseModule, DigestRow, NoticeRow, PersonRow } from '@bihuan/database';
import { FireTimer, PlanDigests, PostNotices, RemindersModule } from '@bihuan/reminders';
import { FakeClock, testDatabase, testPlatform, type TestDatabase } from '@bihuan/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { loadDemo } from './index';

const ZONE = 'Asia/Shanghai';
const WEEKS = 4;
/** A Monday; the demonstration office is loaded four weeks later. */
const FIRST_DAY = '2026-10-26';

type Due = { readonly at: Date; readonly post: () => Promise<void> };
type Rows = readonly { readonly personId: string }[];

/**
 * How much four weeks of the demonstration office trouble its people: what happened in them is told again, event by event
 * and timer by timer, as each working hour comes. Nobody reads anything meanwhile, which is the most that mail can be.
 */
describe('the burden of messages in the demonstration office', () => {
  const clock = new FakeClock(`${FIRST_DAY} 00:00`);
  const from = new Date(localMoment(FIRST_DAY, '00:00', ZONE));
  const to = new Date(localMoment(addDays(FIRST_DAY, 7 * WEEKS), '00:00', ZONE));
  let database: TestDatabase;
  let app: TestingModule;
  let people: number;

  beforeAll(async () => {
    database = await testDatabase();
    await loadDemo({ databaseUrl: database.url, now: to });
    await database.dataSource.query('TRUNCATE notice, digest, outbox CASCADE');
    const env = { SMTP_URL: 'smtp://127.0.0.1:1' };
    app = await Test.createTestingModule({
      imports: [testPlatform(database.url, clock, env), DatabaseModule, RemindersModule],
    }).compile();
    people = await database.dataSource.manager.countBy(PersonRow, { active: true });
    await live();
  }, 300_000);
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  async function live(): Promise<void> {
    const due = [...(await events()), ...(await timers())].toSorted((a, b) => a.at.getTime() - b.at.getTime());
    for (let day = FIRST_DAY; day < addDays(FIRST_DAY, 7 * WEEKS); day = addDays(day, 1)) {
      for (const time of digestTimes) {
        clock.goTo(`${day} ${time}`);
        while (due[0] && due[0].at <= clock.now()) await due.shift()?.post();
        const planned = await app.get(PlanDigests).execute();
        if (planned > 0)
          await database.dataSource.query('UPDATE digest SET sent_at = created_at WHERE sent_at IS NULL');
      }
    }
  }

  async function events(): Promise<Due[]> {
    const told = await database.dataSource.query<{ case_id: string; sequence: number; at: Date }[]>(
      'SELECT case_id, sequence, at FROM case_event WHERE at >= $1 AND at < $2',
      [from, to],
    );
    return told.map(({ case_id: caseId, sequence, at }) => ({
      at,
      post: () => app.get(PostNotices).execute(caseId, sequence),
    }));
  }

  async function timers(): Promise<Due[]> {
    const [fired] = await database.dataSource.query<[{ id: string; due_at: Date }[], number]>(
      `UPDATE timer SET fired_at = NULL, handed_at = NULL
        WHERE raises IS NULL AND cancelled_at IS NULL AND due_at >= $1 AND due_at < $2 RETURNING id, due_at`,
      [from, to],
    );
    return fired.map(({ id, due_at: at }) => ({ at, post: () => app.get(FireTimer).execute(id) }));
  }

  const perPersonAndWeek = (count: number): string => (count / people / WEEKS).toFixed(2);
  /** The most that any one person got. */
  const most = (rows: Rows): number => {
    const counts = new Map<string, number>();
    for (const { personId } of rows) counts.set(personId, (counts.get(personId) ?? 0) + 1);
    return Math.max(0, ...counts.values());
  };
  const line = (what: string, rows: Rows): string =>
    `${what.padEnd(44)} ${String(rows.length).padStart(5)}  ${perPersonAndWeek(rows.length)} a person and week, at most ${(most(rows) / WEEKS).toFixed(2)}`;

  it('is less than one mail for each thing told, and none at once', async () => {
    const { manager } = database.dataSource;
    const all = await manager.find(NoticeRow);
    const told = all.filter(({ kind }) => kind !== 'week.folded');
    const listed = all.filter(({ foldedInto }) => foldedInto === null);
    const digests = await manager.find(DigestRow);
    const atOnce = all.filter(({ channels }) => channels.includes('email'));
    process.stdout.write(
      [
        `${people} people, ${WEEKS} weeks`,
        line('one mail for each thing told', told),
        line('rows of inboxes', listed),
        line('daily mails', digests),
        line('mails at once', atOnce),
        '',
      ].join('\n'),
    );
    expect(told.length).toBeGreaterThan(100);
    expect(listed.length).toBeLessThanOrEqual(told.length);
    expect(digests.length).toBeLessThan(told.length * 0.75);
    expect(atOnce).toEqual([]); // nothing in these weeks is urgent
    expect(new Set(digests.map(({ personId, day }) => `${personId} ${day}`)).size).toBe(digests.length);
    expect(most(digests)).toBeLessThanOrEqual(5 * WEEKS);
  });
});
