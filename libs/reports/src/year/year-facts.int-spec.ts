import { CasesModule, VerifyJournal } from '@bihuan/cases';
import { figureOf, type YearFacts } from '@bihuan/report-domain';
import { CaseTeller, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { ReportsModule } from '../index';
import { readYearFacts } from './read-year-facts';

describe('the facts of a year', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let tell: CaseTeller;

  beforeEach(async () => {
    app = await TestApp.open(clock, [CasesModule, ReportsModule]);
    office = await seedOffice(app.database.dataSource);
    tell = new CaseTeller(app, office, clock);
  });
  afterEach(() => app.close());

  const read = (asOf: string, path: string | null = null): Promise<YearFacts> =>
    app.database.dataSource.transaction('REPEATABLE READ', (tx) =>
      readYearFacts(tx, {
        officeUnitId: office.office.id,
        unit: { name: '青禾区人民政府', path },
        year: Number(asOf.slice(0, 4)),
        asOf,
        timeZone: 'Asia/Shanghai',
      }),
    );
  const caseOf = (facts: YearFacts, id: string) => facts.cases.find(({ caseId }) => caseId === id);
  const [first, second] = [() => office.departments[0], () => office.departments[1]];

  it('tell of a case that was handed in late and closed, and of who was held to account', async () => {
    const id = await tell.atWork('2026-03-02', { deadlineRule: { kind: 'fixed', date: '2026-03-09' } });
    const { handler } = first().people;
    await tell.raise('2026-03-05', handler, {
      caseId: id,
      type: 'progress.reported',
      unchanged: false,
      text: '已清理三处',
    });
    await tell.close('2026-03-11', id);
    await tell.raise('2026-03-12', office.lead, {
      caseId: id,
      type: 'accountability.recorded',
      kind: 'criticism',
      people: 2,
      documentNumber: null,
    });
    const facts = await read('2026-03-31');
    expect(caseOf(facts, id)).toMatchObject({
      openAtStart: false,
      open: false,
      result: 'completed',
      dueOriginal: '2026-03-09',
      handedInOn: '2026-03-11',
      closedOn: '2026-03-11',
      endedOn: '2026-03-11',
      closings: [{ closedOn: '2026-03-11', lookedBackOn: null, relapsedOn: null }],
      workingDaysLate: 2,
      workingDaysLateInYear: 2,
      workingDaysTaken: 7,
      closureRequests: 1,
      closureReturns: 0,
      firstDecision: { on: '2026-03-11', passed: true },
      accountability: [{ kind: 'criticism', people: 2 }],
      progress: '已清理三处',
      statement: '已全部整改到位',
      disclosure: 'not-public',
    });
    expect(figureOf('on-time-rate', facts)).toMatchObject({ value: '0.0', denominator: [id] });
    expect(facts.units.map(({ id }) => id)).toEqual(expect.arrayContaining(office.departments.map(({ id }) => id)));
  });

  it('are the same however late they are read: what happened since is left out', async () => {
    const closed = await tell.atWork('2026-03-02');
    const open = await tell.atWork('2026-03-03', {}, second());
    await tell.close('2026-03-06', closed);
    clock.goTo('2026-03-06 23:00');
    const inTime = await read('2026-03-06');
    expect(inTime.cases.map(({ open }) => open)).toEqual([false, true]);

    await tell.raise('2026-03-09', office.lead, {
      caseId: closed,
      type: 'disclosure.decided',
      disclosure: 'public',
      reason: '可以公开',
    });
    await tell.close('2026-03-10', open, second());
    await tell.atWork('2026-03-11');
    expect(await read('2026-03-06')).toEqual(inTime);
    const later = await read('2026-03-11');
    expect(caseOf(later, closed)?.disclosure).toBe('public');
    expect(later.cases).toHaveLength(3);
  });

  it('of a later year hold what was open at its beginning, and compare with the same period of the year before', async () => {
    const carried = await tell.atWork('2026-03-02');
    const done = await tell.atWork('2026-03-03');
    await tell.close('2026-03-06', done);
    await tell.close('2027-03-05', carried);
    const facts = await read('2027-03-31');
    expect(facts.cases.map(({ caseId }) => caseId)).toEqual([carried]);
    expect(caseOf(facts, carried)).toMatchObject({ openAtStart: true, open: false, closedOn: '2027-03-05' });
    expect(facts.previous).toMatchObject({ year: 2026, asOf: '2026-03-31', frozen: false });
    expect(facts.previous?.cases.map(({ open }) => open)).toEqual([true, false]);
    expect(facts.previous?.cases[0]).toMatchObject({ closedOn: null, openAtStart: false });
  });

  it('of a unit hold its cases only', async () => {
    const own = await tell.atWork('2026-03-02');
    await tell.atWork('2026-03-03', {}, second());
    const facts = await read('2026-03-31', `${office.government.id}/${first().id}/`);
    expect(facts.cases.map(({ caseId }) => caseId)).toEqual([own]);
  });

  it('rest on rows that the journal gives back, also after a case has come to its end', async () => {
    const id = await tell.atWork('2026-03-02');
    await tell.close('2026-03-06', id);
    const decide = (disclosure: 'public' | 'on-request', day: string) =>
      tell.raise(day, office.clerk, { caseId: id, type: 'disclosure.decided', disclosure, reason: '按规定' });
    await decide('public', '2026-03-09');
    await decide('on-request', '2026-03-10');
    expect(caseOf(await read('2026-03-09'), id)?.disclosure).toBe('public');
    expect(caseOf(await read('2026-03-10'), id)?.disclosure).toBe('on-request');
    expect((await app.get(VerifyJournal).execute()).faults).toEqual([]);
    const refused = tell.raise('2026-03-11', first().people.leader, {
      caseId: id,
      type: 'disclosure.decided',
      disclosure: 'public',
      reason: '自行公开',
    });
    await expect(refused).rejects.toMatchObject({ code: 'case/not-allowed' });
  });
});
