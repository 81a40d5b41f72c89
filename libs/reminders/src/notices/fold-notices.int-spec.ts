import type { NoticeTopic } from '@bihuan/contracts';
import { NoticeRow, type CaseRow } from '@bihuan/database';
import { addCaseRows, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import fc from 'fast-check';
import { IsNull, Not } from 'typeorm';
import { RemindersModule } from '../index';
import { AddNotices } from './add-notices';

const BUDGET = 5;
const why = { zh: '您是督查专员。', en: 'You are the clerk.' };
const title = { zh: '有进展', en: 'Something went on' };

/** Something told of a case: by its number, on a day of two weeks, to these people. */
type Telling = {
  readonly about: number;
  readonly day: number;
  readonly to: readonly number[];
  readonly topic: NoticeTopic;
  readonly urgent: boolean;
};

describe('the budget of notices', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let app: TestApp;
  let office: TestOffice;
  let cases: readonly CaseRow[];

  beforeAll(async () => {
    app = await TestApp.open(clock, [RemindersModule]);
    office = await seedOffice(app.database.dataSource);
    cases = [
      await addCaseRows(app.database.dataSource, office, { number: '2026-DC-0001', title: '甲事项' }),
      await addCaseRows(app.database.dataSource, office, { number: '2026-DC-0002', title: '乙事项' }),
    ];
  });
  afterAll(() => app.close());
  beforeEach(() => empty());

  const empty = (): Promise<unknown> => app.database.dataSource.query('TRUNCATE notice CASCADE');
  const people = (): string[] => [office.clerk, office.lead, office.verifier].map(({ personId }) => personId ?? '');
  const listed = (): Promise<NoticeRow[]> =>
    app.database.dataSource.manager.find(NoticeRow, { where: { foldedInto: IsNull() }, order: { createdAt: 'ASC' } });

  /** Tells it under a cause of its own; told twice, the cause is the same. */
  function tell(telling: Telling, cause: string): Promise<number> {
    const { about, day, to, topic, urgent } = telling;
    const createdAt = new Date(`2026-03-${String(2 + day).padStart(2, '0')}T02:00:00Z`);
    const message = { cause, kind: 'task.answered', caseId: cases[about]?.id ?? null, title, createdAt };
    return app.database.dataSource.transaction((tx) =>
      app.get(AddNotices).within(
        tx,
        { ...message, urgent: urgent ? '汛期' : null },
        to.map((index) => ({ personId: people()[index] ?? '', why, topic })),
      ),
    );
  }
  const progress = (day: number): Telling => ({ about: 0, day, to: [0], topic: 'progress', urgent: false });

  it('of a week is used up, and one more notice counts the rest', async () => {
    for (let turn = 0; turn < 8; turn += 1) await tell(progress(turn % 5), `event:${turn}`);
    const notices = await listed();
    expect(notices).toHaveLength(BUDGET + 1);
    const fold = notices.find(({ kind }) => kind === 'week.folded');
    expect(fold).toMatchObject({
      title: { zh: '2026-DC-0001 本周另有 3 条动态：甲事项', en: '2026-DC-0001 3 more events this week: 甲事项' },
      channels: ['digest'],
      topic: 'progress',
      readAt: null,
    });
    expect(fold?.why.zh).toContain('超过 5 条');
    expect(await app.database.dataSource.manager.findBy(NoticeRow, { foldedInto: fold?.id })).toMatchObject([
      { channels: [] },
      { channels: [] },
      { channels: [] },
    ]);
  });

  it('comes anew with each Monday of the office', async () => {
    for (let turn = 0; turn < 7; turn += 1) await tell(progress(0), `first:${turn}`);
    for (let turn = 0; turn < 4; turn += 1) await tell(progress(7), `second:${turn}`);
    expect(await listed()).toHaveLength(BUDGET + 1 + 4);
  });

  it('shows the rest as unread again when it grows, and mails it again', async () => {
    const { manager } = app.database.dataSource;
    for (let turn = 0; turn < 6; turn += 1) await tell(progress(0), `event:${turn}`);
    const digestId = '00000000-0000-4000-8000-0000000000d1';
    await manager.query(
      `INSERT INTO digest (id, person_id, day, created_at, sent_at) VALUES ($1, $2, '2026-03-03', now(), now())`,
      [digestId, people()[0]],
    );
    await manager.update(NoticeRow, { kind: 'week.folded' }, { readAt: clock.now(), digestId });
    await tell(progress(1), 'event:6');
    expect(await manager.findOneByOrFail(NoticeRow, { kind: 'week.folded' })).toMatchObject({
      readAt: null,
      digestId: null,
      createdAt: new Date('2026-03-03T02:00:00Z'),
    });
  });

  it('does not grow when a job is done twice', async () => {
    for (let turn = 0; turn < 7; turn += 1) await tell(progress(0), `event:${turn}`);
    await app.database.dataSource.manager.update(NoticeRow, { kind: 'week.folded' }, { readAt: clock.now() });
    expect(await tell(progress(0), 'event:6')).toBe(0);
    const fold = await app.database.dataSource.manager.findOneByOrFail(NoticeRow, { kind: 'week.folded' });
    expect(fold).toMatchObject({ title: { zh: expect.stringContaining('另有 2 条') as string } });
    expect(fold.readAt).not.toBeNull();
  });

  it('is not exceeded when many tell at once', async () => {
    await Promise.all(Array.from({ length: 12 }, (_, turn) => tell(progress(0), `event:${turn % 10}`)));
    const notices = await listed();
    expect(notices).toHaveLength(BUDGET + 1);
    expect(notices.find(({ kind }) => kind === 'week.folded')?.title.zh).toContain('另有 5 条');
  });

  it('leaves alone what asks to act and what is urgent', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      await tell({ ...progress(0), topic: 'due' }, `due:${turn}`);
      await tell({ ...progress(0), urgent: true }, `urgent:${turn}`);
    }
    expect(await listed()).toHaveLength(16);
    await tell(progress(0), 'event:0');
    expect(await app.database.dataSource.manager.countBy(NoticeRow, { foldedInto: Not(IsNull()) })).toBe(0);
  });

  it('loses nothing and tells nothing twice, whatever is told in which order and how often', async () => {
    const telling = fc.record({
      about: fc.nat(1),
      day: fc.nat(13),
      to: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
      topic: fc.constantFrom<NoticeTopic>('progress', 'progress', 'progress', 'act', 'due'),
      urgent: fc.constantFrom(false, false, false, true),
    });
    const tellings = fc.array(fc.tuple(telling, fc.boolean()), { minLength: 20, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(tellings, async (all) => {
        await empty();
        for (const [index, [one, isRepeated]] of all.entries()) {
          await tell(one, `event:${index}`);
          if (isRepeated) await tell(one, `event:${index}`);
        }
        const rows = await app.database.dataSource.manager.find(NoticeRow);
        const told = rows.filter(({ kind }) => kind !== 'week.folded');
        expect(told).toHaveLength(all.reduce((sum, [{ to }]) => sum + to.length, 0));
        for (const group of byWeek(rows).values()) expectWithinBudget(group);
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  function byWeek(rows: readonly NoticeRow[]): Map<string, NoticeRow[]> {
    const groups = new Map<string, NoticeRow[]>();
    for (const row of rows.filter(({ topic, urgent }) => topic === 'progress' && urgent === null)) {
      const week = row.createdAt < new Date('2026-03-08T16:00:00Z') ? 1 : 2;
      const key = `${row.personId} ${row.caseId} ${week}`;
      groups.set(key, [...(groups.get(key) ?? []), row]);
    }
    return groups;
  }

  function expectWithinBudget(group: readonly NoticeRow[]): void {
    const folds = group.filter(({ kind }) => kind === 'week.folded');
    const behind = group.filter(({ foldedInto }) => foldedInto !== null);
    const ownRows = group.length - folds.length - behind.length;
    expect(ownRows).toBeLessThanOrEqual(BUDGET);
    expect(folds).toHaveLength(behind.length > 0 ? 1 : 0);
    if (behind.length === 0) return;
    expect(ownRows).toBe(BUDGET);
    expect(new Set(behind.map(({ foldedInto }) => foldedInto))).toEqual(new Set([folds[0]?.id]));
    expect(folds[0]?.title.zh).toContain(`另有 ${behind.length} 条`);
  }
});
