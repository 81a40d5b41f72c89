import { isWorkingDay } from '@bihuan/calendar';
import { CasesModule, eventOf, KeepStandings, ScreenEntry, VerifyJournal } from '@bihuan/cases';
import {
  CaseEventRow,
  CaseRow,
  CaseStandingRow,
  CaseWarningRow,
  DatabaseModule,
  loadWorkCalendar,
  InspectionRow,
  OutboxRow,
  PersonRow,
  CaseRequestRow,
  TaskRow,
  TimerRow,
  UnitRow,
  UrgingDocumentRow,
} from '@bihuan/database';
import { Passwords } from '@bihuan/people';
import { createLogger } from '@bihuan/platform';
import { boardOf } from '@bihuan/report-domain';
import { readBoardFacts, readYearFacts } from '@bihuan/reports';
import { FakeClock, testDatabase, testPlatform, type TestDatabase } from '@bihuan/testing';
import { allWorkflows, decide, register, workflowOf, type StampedRegistration } from '@bihuan/workflow';
import { Test } from '@nestjs/testing';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { demoAccounts, demoPassword, DemoRefused, loadDemo, type DemoCounts } from './index';

const TODAY = '2026-11-22';
const now = new Date(`${TODAY}T12:30:00+08:00`);

/** The workflows that stories are told of. */
const told = ['rectification', 'prompt-rectification', 'undertaking'];

/** Who may see all cases. */
const everybody = { personId: null, name: '测试', unitLine: [], roles: [], system: true };

/** The states, of all these workflows and their versions, in which no case stands. */
function statesWithout(cases: readonly CaseRow[]): string[] {
  const workflows = allWorkflows().filter(({ definition }) => told.includes(definition.id));
  const all = workflows.flatMap(({ definition }) =>
    Object.keys(definition.states).map((state) => `${definition.id}/${state}`),
  );
  const found = new Set(cases.map(({ workflow, state }) => `${workflow}/${state}`));
  return all.filter((place) => !found.has(place));
}

describe('the demonstration office', () => {
  let database: TestDatabase;
  let counts: DemoCounts;
  let cases: CaseRow[];

  beforeAll(async () => {
    database = await testDatabase();
    counts = await loadDemo({ databaseUrl: database.url, now });
    cases = await database.dataSource.manager.find(CaseRow);
  }, 180_000);
  afterAll(() => database.close());

  const manager = () => database.dataSource.manager;

  it('has thirty-two people in a dozen units, two inspections and seventy-five cases', async () => {
    expect(counts).toEqual({ units: 13, people: 32, cases: 75 });
    expect(await manager().count(InspectionRow)).toBe(2);
    expect(cases.filter(({ inspectionId }) => inspectionId).length).toBeGreaterThan(25);
  });

  it.each([TODAY, '2026-09-30'])('tells the same numbers on boards as in its year, up to %s', async (asOf) => {
    const [{ officeUnitId }] = cases as [CaseRow];
    const told = await manager().transaction('REPEATABLE READ', async (tx) => {
      const scope = { officeUnitId, unit: { name: '青禾区', path: null }, year: 2026, asOf, timeZone: 'Asia/Shanghai' };
      const period = { actor: everybody, from: '2026-01-01', to: asOf, timeZone: 'Asia/Shanghai' };
      return { year: await readYearFacts(tx, scope), board: await readBoardFacts(tx, period) };
    });
    expect(told.year.cases.length).toBeGreaterThan(20);
    const asYear = { ...told.board, cases: told.year.cases };
    for (const by of ['unit', 'month'] as const) expect(boardOf(told.board, by)).toEqual(boardOf(asYear, by));
  });

  it('keeps the same standings with its entries as are told again from its journals', async () => {
    const standings = () => manager().find(CaseStandingRow, { order: { caseId: 'ASC', sequence: 'ASC' } });
    const kept = await standings();
    expect(kept).toHaveLength(await manager().count(CaseEventRow));
    const period = { actor: everybody, from: '2026-03-01', to: '2026-09-30', timeZone: 'Asia/Shanghai' };
    const board = () => manager().transaction((tx) => readBoardFacts(tx, period));
    const before = await board();
    await manager().query(`DELETE FROM case_standing WHERE sequence % 3 = 0 OR case_id IN
      (SELECT id FROM "case" ORDER BY number LIMIT 40)`);
    const { cases } = await board();
    const counted = new Set(before.cases.map(({ caseId }) => caseId));
    expect(cases.filter(({ caseId }) => counted.has(caseId))).toMatchObject(before.cases);
    await new KeepStandings(database.dataSource, createLogger('test', 'silent')).execute();
    expect(await standings()).toEqual(kept);
  });

  it('has a case in every state of every workflow that it tells of', () => {
    expect(statesWithout(cases)).toEqual([]);
  });

  it('has cases on both sides of their deadlines', () => {
    const open = cases.filter(({ open: isOpen, dueOn }) => isOpen && dueOn !== null);
    const working = open.filter(({ handedInOn }) => handedInOn === null);
    expect(working.filter(({ dueOn }) => (dueOn ?? '') < TODAY).length).toBeGreaterThanOrEqual(4);
    expect(working.filter(({ dueOn }) => (dueOn ?? '') >= TODAY).length).toBeGreaterThanOrEqual(8);
    const handedIn = cases.filter(({ handedInOn, dueOn }) => handedInOn !== null && dueOn !== null);
    expect(handedIn.filter(({ handedInOn, dueOn }) => (handedInOn ?? '') > (dueOn ?? '')).length).toBeGreaterThan(2);
    expect(handedIn.filter(({ handedInOn, dueOn }) => (handedInOn ?? '') < (dueOn ?? '')).length).toBeGreaterThan(5);
    expect(cases.filter(({ relapses }) => relapses > 0).length).toBeGreaterThanOrEqual(3);
  });

  it('has requests that wait, were granted and were refused, and units that sign, answer and split', async () => {
    const requests = await manager().find(CaseRequestRow);
    const seen = (column: 'event' | 'status', value: string) =>
      requests.filter((request) => request[column] === value).length;
    expect(['open', 'granted', 'refused'].map((status) => seen('status', status) > 0)).toEqual([true, true, true]);
    const events = ['deadline.extended', 'case.suspended', 'case.terminated', 'case.returned', 'case.reassigned'];
    expect([...events, 'objection.sustained'].filter((event) => seen('event', event) === 0)).toEqual([]);
    const parts = (await manager().find(TaskRow)).map(({ part, status }) => `${part} ${status}`);
    expect(parts).toEqual(expect.arrayContaining(['territory accepted', 'territory signed', 'share answered']));
    expect(cases.filter(({ response }) => response === 'agrees-in-part')).toHaveLength(1);
  });

  it('has two statements that were not written independently', async () => {
    const app = await Test.createTestingModule({
      imports: [testPlatform(database.url, new FakeClock()), DatabaseModule, CasesModule],
    }).compile();
    for (const { job, payload } of await manager().find(OutboxRow)) {
      const { caseId, sequence } = payload as { caseId: string; sequence: number };
      if (job === 'closure.screen') await app.get(ScreenEntry).execute(caseId, sequence);
    }
    await app.close();
    const later = cases.find(({ title }) => title === '招标文件公平竞争审查缺失');
    expect(await manager().findBy(CaseWarningRow, { kind: 'similar-text' })).toMatchObject([{ caseId: later?.id }]);
  });

  it('carries the problems and promises of two past reports', () => {
    const blocks = cases.flatMap(({ origin }) => (origin ? [`${origin.reportYear} ${origin.block}`] : []));
    const count = (block: string) => blocks.filter((one) => one === block).length;
    expect(['2024 problem', '2024 undertaking', '2025 problem', '2025 undertaking'].map(count)).toEqual([4, 3, 4, 4]);
  });

  it('keeps journals that hold, and in which nothing happens after today or out of office hours', async () => {
    const app = await Test.createTestingModule({
      imports: [testPlatform(database.url, new FakeClock()), DatabaseModule, CasesModule],
    }).compile();
    const verdict = await app.get(VerifyJournal).execute();
    await app.close();
    expect(verdict).toMatchObject({ cases: 75, faults: [] });
    const events = await manager().find(CaseEventRow);
    const calendar = await loadWorkCalendar(manager());
    expect(events.filter(({ on }) => on >= TODAY || !isWorkingDay(calendar, on))).toEqual([]);
    const hours = events.map(({ at }) => new Date(at.getTime() + 8 * 3_600_000).getUTCHours());
    expect(hours.filter((hour) => hour < 9 || hour > 17)).toEqual([]);
  });

  it('gives every case back when its journal is replayed', async () => {
    const events = await manager().find(CaseEventRow, { order: { sequence: 'ASC' } });
    for (const { id, workflow: name, workflowVersion, state, context } of cases) {
      const workflow = workflowOf(name, workflowVersion);
      const [birth, ...rest] = events.filter(({ caseId }) => caseId === id).map(eventOf);
      let { memory } = register(workflow, birth as StampedRegistration);
      for (const event of rest) {
        const decision = decide(workflow, memory, event);
        if (!decision.accepted) throw new Error(`${event.type} is refused on replay`);
        memory = decision.memory;
      }
      expect(memory).toEqual({ state, context });
    }
  });

  it('has a yellow notice that waits to be signed for, and a red one that waits for approval', async () => {
    const notices = await manager().find(UrgingDocumentRow, { order: { colour: 'DESC' } });
    const [yellow, red, ...rest] = notices;
    expect(rest).toEqual([]);
    expect(yellow).toMatchObject({ colour: 'yellow', status: 'issued', number: '督办〔2026〕1号' });
    expect(yellow?.issuedAt?.toISOString()).toBe('2026-11-20T08:45:00.000Z');
    expect(red).toMatchObject({ colour: 'red', status: 'draft', draftedBy: null, level: 3 });
    const urged = cases.find(({ id }) => id === yellow?.caseId);
    expect(urged).toMatchObject({ escalation: 2, context: { urgings: [yellow?.id] } });
    const housing = await manager().findOneByOrFail(UnitRow, { id: yellow?.unitId ?? '' });
    expect(housing.shortName).toBe('区住建局');
  });

  it('leaves nothing of the past to be sent', async () => {
    const pending = { firedAt: IsNull(), cancelledAt: IsNull() };
    expect(await manager().countBy(TimerRow, { ...pending, dueAt: LessThanOrEqual(now) })).toBe(0);
    expect(await manager().countBy(TimerRow, pending)).toBeGreaterThan(20);
    const jobs = await manager().find(OutboxRow);
    expect(jobs.length).toBeGreaterThan(10);
    for (const { payload } of jobs) {
      const { caseId, sequence } = payload as { caseId: string; sequence: number };
      expect((await manager().findOneByOrFail(CaseEventRow, { caseId, sequence })).on >= '2026-11-19').toBe(true);
    }
  });

  it('lets the printed accounts sign in', async () => {
    const passwords = new Passwords();
    for (const { login, name } of demoAccounts) {
      const person = await manager().findOneByOrFail(PersonRow, { login });
      expect(person.name).toBe(name);
      expect(await passwords.matches(person.passwordHash, demoPassword)).toBe(true);
    }
  });

  it('is refused where there is an office already', async () => {
    await expect(loadDemo({ databaseUrl: database.url, now })).rejects.toThrow(DemoRefused);
    expect(await manager().count(CaseRow)).toBe(75);
  });
});

describe('a demonstration that is loaded on another day', () => {
  it.each(['2026-07-01', '2027-01-04', '2028-03-15'])(
    'has seventy-five cases in every state: %s',
    async (day) => {
      const database = await testDatabase();
      const loaded = await loadDemo({ databaseUrl: database.url, now: new Date(`${day}T00:10:00+08:00`) });
      const cases = await database.dataSource.manager.find(CaseRow);
      await database.close();
      expect(loaded).toEqual({ units: 13, people: 32, cases: 75 });
      expect(statesWithout(cases)).toEqual([]);
    },
    180_000,
  );
});

describe('a demonstration that is interrupted', () => {
  it('leaves the database empty, so that it can be loaded again', async () => {
    const database = await testDatabase();
    const lines: string[] = [];
    const say = (line: string) => {
      if (lines.push(line) === 2) throw new Error('interrupted');
    };
    await expect(loadDemo({ databaseUrl: database.url, now, say })).rejects.toThrow('interrupted');
    expect(await database.dataSource.manager.count(UnitRow)).toBe(0);
    await database.close();
  });
});
