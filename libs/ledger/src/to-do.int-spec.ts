import { CasesModule, StoreFile } from '@bihuan/cases';
import { ledgerQuery, type Actor } from '@bihuan/contracts';
import { CaseTeller, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { LedgerModule, ListLedger, ListToDo, ReadOfficeHome } from './index';

const page = { page: 1, pageSize: 100 };

describe('the to-do list', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let tell: CaseTeller;

  beforeEach(async () => {
    app = await TestApp.open(clock, [CasesModule, LedgerModule]);
    office = await seedOffice(app.database.dataSource);
    tell = new CaseTeller(app, office, clock);
  });
  afterEach(() => app.close());

  const person = (name: string): Actor => {
    const found = office.departments[0].people[name];
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const on = async (day: string, actor: Actor) => {
    clock.goTo(`${day} 15:00`);
    const { items } = await app.get(ListToDo).execute(actor, page);
    return items.map(({ title, next, progressDue }) => [title, next?.label.zh ?? null, progressDue]);
  };
  const closures = async (day: string) => {
    clock.goTo(`${day} 15:00`);
    const { reviews } = await app.get(ReadOfficeHome).execute(office.lead);
    return reviews.find(({ name }) => name === 'closures')?.count;
  };

  /** A case whose result is published from a day until another. */
  async function inPublicity(day: string, until: string): Promise<string> {
    const change = { title: '公示', publicityRequired: true, deadlineRule: { kind: 'none' } } as const;
    const caseId = await tell.atWork(day, change);
    const file = await app.get(StoreFile).execute(person('handler'), { name: '材料.txt', bytes: Buffer.from('照片') });
    const evidence = { type: 'evidence.submitted', title: '照片', fileId: file.id, measureId: null } as const;
    await tell.raise(day, person('handler'), { caseId, ...evidence });
    await tell.raise(day, person('leader'), { caseId, type: 'closure.requested', statement: '已全部整改到位' });
    const findings = { method: 'desk' as const, people: ['何验', '沈核'], findings: '属实' };
    await tell.raise(day, office.verifier, { caseId, type: 'verification.passed', ...findings });
    await tell.raise(day, office.lead, {
      caseId,
      type: 'publicity.started',
      untilRule: { kind: 'fixed', date: until },
      place: '政府网站',
    });
    return caseId;
  }

  it('leaves a case out while its publicity runs: nobody can do anything before it is over', async () => {
    await inPublicity('2026-03-02', '2026-03-09');
    expect(await on('2026-03-05', office.lead)).toEqual([]);
    expect(await closures('2026-03-05')).toBe(0);
    expect(await on('2026-03-09', office.lead)).toEqual([]);
    expect(await on('2026-03-10', office.lead)).toEqual([['公示', '销号', false]]);
    expect(await closures('2026-03-10')).toBe(1);
  });

  it('is what the ledger shows of the cases that wait for its reader', async () => {
    await inPublicity('2026-03-02', '2026-03-09');
    await tell.atWork('2026-03-03', { title: '在办' });
    clock.goTo('2026-03-10 15:00');
    const waiting = ledgerQuery.parse({ awaitsMe: 'true' });
    for (const [actor, expected] of [
      [office.lead, ['公示']],
      [person('handler'), ['在办']],
      [office.verifier, []],
    ] as const) {
      const { items, total } = await app.get(ListLedger).execute(actor, waiting);
      expect([items.map(({ title }) => title), total]).toEqual([expected, expected.length]);
      expect((await app.get(ListToDo).execute(actor, page)).items.map(({ title }) => title)).toEqual(expected);
    }
  });

  it('brings it back when somebody objects, and leaves the choice open', async () => {
    const caseId = await inPublicity('2026-03-02', '2026-03-09');
    await tell.raise('2026-03-04', office.clerk, {
      caseId,
      type: 'publicity-objection.received',
      from: '群众',
      text: '现场未清理干净',
    });
    expect(await on('2026-03-05', office.lead)).toEqual([['公示', null, false]]);
  });

  it('asks the liaison too for a report of progress, on the day that it is due and not before', async () => {
    const change = { workflow: 'rectification', template: 'T6', title: '分阶段' } as const;
    const caseId = await tell.atWork('2026-03-02', {
      ...change,
      deadlineRule: { kind: 'months', value: 12, roll: true },
    });
    const measure = { text: '印发规程', owner: '李经办', dueOn: '2026-03-02', standard: '规程印发' };
    await tell.raise('2026-03-02', person('handler'), {
      caseId,
      type: 'plan.submitted',
      goal: '整改到位',
      measures: [measure],
    });
    await tell.raise('2026-03-02', office.clerk, { caseId, type: 'plan.approved', opinion: null });
    expect(await on('2026-06-01', person('liaison'))).toEqual([]);
    expect(await on('2026-06-02', person('liaison'))).toEqual([['分阶段', '报告进展', true]]);
    expect(await on('2026-06-02', person('leader'))).toEqual([['分阶段', '报告进展', true]]);
    await tell.raise('2026-06-02', person('liaison'), {
      caseId,
      type: 'progress.reported',
      unchanged: true,
      text: null,
    });
    expect(await on('2026-06-02', person('liaison'))).toEqual([]);
  });

  it('shows an office the objection to a conclusion, though the case is closed', async () => {
    const caseId = await tell.atWork('2026-03-02', { title: '已销号' });
    await tell.close('2026-03-04', caseId);
    expect(await on('2026-03-05', office.lead)).toEqual([]);
    await tell.raise('2026-03-05', person('leader'), {
      caseId,
      type: 'request.submitted',
      proposal: { type: 'objection.sustained', against: 'conclusion', reason: '结论与事实不符' },
    });
    // whoever closed it does not decide on it: no step is offered, but the case is seen
    expect(await on('2026-03-06', office.lead)).toEqual([['已销号', null, false]]);
  });
});
