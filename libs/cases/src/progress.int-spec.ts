import type { Light } from '@bihuan/contracts';
import { CaseRow, loadCalendars, loadLadders, TimerRow } from '@bihuan/database';
import { aRegistration, CaseTeller, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import {
  addLight,
  CasesModule,
  lightOfCase,
  readingAt,
  ReadCase,
  ReadPicture,
  SqlConditions,
  VerifyJournal,
} from './index';

const unchanged = { type: 'progress.reported', unchanged: true, text: null } as const;
const lights: readonly Light[] = ['not-started', 'normal', 'near', 'warning', 'overdue', 'suspended', 'closed'];

describe('progress', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let tell: CaseTeller;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule]);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    office = await seedOffice(app.database.dataSource);
    tell = new CaseTeller(app, office, clock);
  });

  const handler = () => office.departments[0].people['handler'];
  const read = (caseId: string, day: string) => {
    clock.goTo(`${day} 12:00`);
    return app.get(ReadCase).execute(office.clerk, caseId);
  };
  const reminders = async (caseId: string) =>
    (await app.database.dataSource.manager.findBy(TimerRow, { caseId, kind: 'progress-due' }))
      .filter(({ cancelledAt }) => cancelledAt === null)
      .map(({ dueAt, audience }) => [dueAt.toISOString(), audience]);

  /** An audit case rectified in stages, at work since a day: its terms ask for a report every three months. */
  async function inStages(day: string, change: Parameters<typeof aRegistration>[0] = {}): Promise<string> {
    const unit = office.departments[0].people;
    const caseId = await tell.atWork(day, {
      workflow: 'rectification',
      template: 'T6',
      deadlineRule: { kind: 'months', value: 12, roll: true },
      ...change,
    });
    const measure = { text: '印发规程', owner: '李经办', dueOn: day, standard: '规程印发' };
    await tell.raise(day, unit['handler'], { caseId, type: 'plan.submitted', goal: '整改到位', measures: [measure] });
    await tell.raise(day, office.clerk, { caseId, type: 'plan.approved', opinion: null });
    return caseId;
  }

  it('is asked for when the terms say so, counted from the start of work, and not before', async () => {
    const caseId = await inStages('2026-03-02');
    expect(await reminders(caseId)).toEqual([['2026-06-02T01:00:00.000Z', 'roles:lead-handler,lead-liaison']]);
    expect(await read(caseId, '2026-06-01')).toMatchObject({
      light: 'normal',
      progress: { dueOn: '2026-06-02', isDue: false },
    });
    expect(await read(caseId, '2026-06-02')).toMatchObject({
      light: 'warning',
      progress: { dueOn: '2026-06-02', isDue: true },
    });
    const { clocks } = await app.get(ReadPicture).execute(office.clerk, caseId);
    expect(clocks.find(({ kind }) => kind === 'progress-due')).toMatchObject({ dueOn: '2026-06-02', light: 'warning' });
  });

  it('is answered by one word, and asked for again as long after it', async () => {
    const caseId = await inStages('2026-03-02');
    await tell.raise('2026-06-10', handler(), { caseId, ...unchanged });
    expect(await read(caseId, '2026-06-10')).toMatchObject({
      light: 'normal',
      progress: { dueOn: '2026-09-10', isDue: false },
    });
    expect((await reminders(caseId)).map(([at]) => at)).toContain('2026-09-10T01:00:00.000Z');
  });

  it('may be reported earlier without being asked, which moves the next time', async () => {
    const caseId = await inStages('2026-03-02');
    await tell.raise('2026-05-06', handler(), { caseId, ...unchanged });
    expect(await reminders(caseId)).toEqual([['2026-08-06T01:00:00.000Z', 'roles:lead-handler,lead-liaison']]);
  });

  it('is not asked for after the due date, nor while the work rests, nor where the terms do not know it', async () => {
    const short = await inStages('2026-03-02', { deadlineRule: { kind: 'fixed', date: '2026-05-29' } });
    expect((await read(short, '2026-06-02')).progress).toBeNull();
    const usual = await inStages('2026-03-02', { template: 'T1' });
    expect(await reminders(usual)).toEqual([]);
    expect((await read(usual, '2026-12-02')).progress).toBeNull();
    const resting = await inStages('2026-03-02');
    await tell.raise('2026-04-01', office.lead, {
      caseId: resting,
      type: 'case.suspended',
      reasonCode: 'litigation',
      reason: '诉讼未结',
      expectedEnd: '2026-06-01',
    });
    expect(await reminders(resting)).toEqual([]);
    expect(await read(resting, '2026-06-10')).toMatchObject({ light: 'suspended', progress: null });
    await tell.raise('2026-06-15', office.lead, { caseId: resting, type: 'case.resumed', reason: '诉讼已结' });
    expect(await read(resting, '2026-06-15')).toMatchObject({ progress: { dueOn: '2026-09-15', isDue: false } });
  });

  it('turns the light of the lists as it turns the light of the case', async () => {
    const found = [
      await inStages('2026-03-02'), // owes a report
      await inStages('2026-03-02', { deadlineRule: { kind: 'fixed', date: '2026-06-22' } }), // owes one, and is near
      await inStages('2026-03-02', { deadlineRule: { kind: 'fixed', date: '2026-06-05' } }), // owes one, and is late
      await inStages('2026-03-02', { template: 'T6-LONG', deadlineRule: { kind: 'none' } }), // owes one, never due
      await inStages('2026-03-20'), // owes none yet
      await inStages('2026-03-02', { template: 'T1', deadlineRule: { kind: 'fixed', date: '2026-06-22' } }), // near
    ];
    const { manager } = app.database.dataSource;
    const [calendars, ladders] = [await loadCalendars(manager), await loadLadders(manager)];
    const asOf = { today: '2026-06-08', calendars, ladders };
    const listed = new Map<string, Light>();
    for (const light of lights) {
      const conditions = SqlConditions.visibleTo(office.clerk);
      await addLight(manager, conditions, light, asOf);
      const rows = (await manager.query(`SELECT c.id FROM "case" c WHERE ${conditions.sql()}`, conditions.params)) as {
        id: string;
      }[];
      for (const { id } of rows) {
        expect(listed.has(id)).toBe(false);
        listed.set(id, light);
      }
    }
    const own = await Promise.all(found.map((id) => manager.findOneByOrFail(CaseRow, { id })));
    expect(own.map((row) => lightOfCase(row, readingAt(asOf, row.leadUnitId)))).toEqual([
      'warning',
      'warning',
      'overdue',
      'warning',
      'normal',
      'near',
    ]);
    expect(found.map((id) => listed.get(id))).toEqual(
      own.map((row) => lightOfCase(row, readingAt(asOf, row.leadUnitId))),
    );
  });

  it('is part of what the journal gives back', async () => {
    const caseId = await inStages('2026-03-02');
    await tell.raise('2026-06-10', handler(), { caseId, ...unchanged });
    expect((await app.get(VerifyJournal).execute()).faults).toEqual([]);
  });
});
