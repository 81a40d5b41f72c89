import { randomUUID } from 'node:crypto';
import { ApplyCaseEvent, CasesModule, ReadCase, RegisterCase, StoreFile } from '@bihuan/cases';
import type { Actor, CaseEventBody, CaseRegistration } from '@bihuan/contracts';
import { AnnualReportRow, CaseRow, OutboxRow, UnitRow } from '@bihuan/database';
import { renderDocx } from '@bihuan/documents';
import { composeReconciliation, reconciliationFacts, type ReconciliationFacts } from '@bihuan/report-domain';
import { addImportRow, aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { AnnualReportQueries, AskAgainForReports, BuildReport, ReportsModule, RequestReport } from './index';

const BUILD_DAY = '2027-01-11 10:00';
const passed = { method: 'on-site' as const, people: ['何验', '沈核'], findings: '属实' };

describe('the reconciliation of last year’s report', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, ReportsModule]);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    office = await seedOffice(app.database.dataSource);
  });

  const manager = () => app.database.dataSource.manager;
  const people = (place: 0 | 1 | 2) => {
    const { liaison, handler, leader } = office.departments[place].people;
    if (!liaison || !handler || !leader) throw new Error('a department without people');
    return { liaison, handler, leader };
  };

  async function raise(actor: Actor, caseId: string, body: CaseEventBody): Promise<void> {
    const { version } = await manager().findOneByOrFail(CaseRow, { id: caseId });
    await app.get(ApplyCaseEvent).execute({ actor, caseId, expectedVersion: version, body });
  }

  /** An import of the office: what a case may name as its source. */
  async function importId(): Promise<string> {
    return (await addImportRow(app.database.dataSource, office.clerk)).id;
  }

  /** A case of the report on 2025, led by the first department unless told otherwise. */
  async function listed(title: string, changes: Partial<CaseRegistration> = {}, start = 0): Promise<string> {
    const block = changes.workflow === 'undertaking' ? 'undertaking' : 'problem';
    const registration = aRegistration({
      title,
      leadUnitId: office.departments[0].id,
      sourceType: 'annual-report',
      origin: { importId: await importId(), reportYear: 2025, block, start, end: start + 10 },
      ...changes,
    });
    return (await app.get(RegisterCase).execute(office.clerk, registration)).id;
  }

  /** Issued and signed for; a problem also gets a plan with one measure. */
  async function atWork(caseId: string, place: 0 | 1 | 2 = 0): Promise<string | null> {
    const { liaison, handler } = people(place);
    await raise(office.lead, caseId, { type: 'case.issued', note: null });
    await raise(liaison, caseId, { type: 'receipt.signed' });
    const { workflow } = await manager().findOneByOrFail(CaseRow, { id: caseId });
    if (workflow === 'undertaking') return null;
    const measure = { text: '印发审查规程', owner: '李经办', dueOn: '2026-03-20', standard: '规程印发' };
    await raise(handler, caseId, { type: 'plan.submitted', goal: '审查到位', measures: [measure] });
    await raise(office.clerk, caseId, { type: 'plan.approved', opinion: null });
    const view = await app.get(ReadCase).execute(office.clerk, caseId);
    return view.measures[0]?.id ?? null;
  }

  async function prove(caseId: string, measureId: string | null, title: string): Promise<string> {
    const { handler } = people(0);
    const file = await app.get(StoreFile).execute(handler, { name: '规程.txt', bytes: Buffer.from(title) });
    await raise(handler, caseId, { type: 'evidence.submitted', title, fileId: file.id, measureId });
    const view = await app.get(ReadCase).execute(office.clerk, caseId);
    return view.evidence.find((piece) => piece.title === title)?.id ?? '';
  }

  async function handedIn(caseId: string, statement: string): Promise<void> {
    const measureId = await atWork(caseId);
    if (measureId) await raise(people(0).handler, caseId, { type: 'measure.completed', measureId, note: '已印发' });
    await prove(caseId, measureId, '审查规程');
    await raise(people(0).leader, caseId, { type: 'closure.requested', statement });
  }

  async function closed(caseId: string, result: 'completed' | 'continuing' = 'completed'): Promise<void> {
    await handedIn(caseId, '规程已印发，审查率100%。');
    await raise(office.verifier, caseId, { type: 'verification.passed', ...passed });
    await raise(office.lead, caseId, { type: 'case.closed', result, opinion: '同意销号' });
  }

  async function request(unitId = office.government.id, actor = office.clerk): Promise<string> {
    clock.goTo(BUILD_DAY);
    return (await app.get(RequestReport).execute(actor, { unitId, year: 2026 })).id;
  }

  async function built(unitId?: string): Promise<{ id: string; facts: ReconciliationFacts }> {
    const id = await request(unitId);
    await app.get(BuildReport).execute(id);
    const row = await manager().findOneByOrFail(AnnualReportRow, { id });
    return { id, facts: reconciliationFacts.parse(row.facts) };
  }

  it('says of each problem and promise what became of it', async () => {
    const done = await listed('审查能力薄弱', { assistUnitIds: [] }, 10);
    await closed(done);
    const late = await listed('复议周期偏长', { assistUnitIds: [office.departments[1].id] }, 40);
    await atWork(late);
    await raise(people(0).handler, late, { type: 'progress.reported', unchanged: false, text: '已推行繁简分流' });
    await raise(people(0).handler, late, { type: 'progress.reported', unchanged: true, text: null });
    const lasting = await listed('普法针对性不强', { deadlineRule: { kind: 'none' } }, 70);
    await atWork(lasting);
    const dropped = await listed('建强审查队伍', { workflow: 'undertaking' }, 90);
    await raise(office.lead, dropped, { type: 'case.withdrawn', reason: '与上一项重复' });

    const { facts } = await built();
    expect(facts).toMatchObject({ unitName: '青禾区人民政府', year: 2026, previousYear: 2025, asOf: '2027-01-11' });
    expect(facts.cases.map(({ caseId }) => caseId)).toEqual([done, late, lasting, dropped]);
    expect(facts.cases).toMatchObject([
      {
        kind: 'problem',
        outcome: 'completed',
        closedOn: '2026-03-02',
        overdue: false,
        measures: ['印发审查规程'],
        evidence: ['审查规程'],
        progress: '规程已印发，审查率100%。',
        stateLabel: '已销号',
      },
      {
        outcome: 'in-progress',
        overdue: true,
        dueOn: '2026-04-01',
        assistUnits: ['青禾区市场监督管理局'],
        progress: '已推行繁简分流',
        evidence: [],
      },
      { outcome: 'continuing', overdue: false, dueOn: null },
      { kind: 'undertaking', outcome: 'terminated', closedOn: '2026-03-02' },
    ]);
  });

  it('keeps silent about evidence that was rejected and words that were found wanting', async () => {
    const id = await listed('审查能力薄弱');
    await handedIn(id, '已全部整改');
    const view = await app.get(ReadCase).execute(office.clerk, id);
    const evidenceId = view.evidence[0]?.id ?? '';
    const verdict = { verdict: 'rejected', reason: '未盖章' } as const;
    await raise(office.verifier, id, { type: 'evidence.judged', evidenceId, ...verdict });
    await raise(office.verifier, id, { type: 'verification.failed', ...passed, findings: '规程未执行' });
    const { facts } = await built();
    expect(facts.cases).toMatchObject([{ caseId: id, outcome: 'in-progress', evidence: [], progress: null }]);
  });

  it('does not hold the office’s delay against a unit that handed in on time', async () => {
    const id = await listed('审查能力薄弱');
    await handedIn(id, '已全部整改');
    const { facts } = await built();
    expect(facts.cases).toMatchObject([{ outcome: 'in-progress', overdue: false, progress: '已全部整改' }]);
  });

  it('starts a relapsed case afresh under its number', async () => {
    const id = await listed('审查能力薄弱');
    await closed(id);
    await raise(office.clerk, id, { type: 'look-back.started', reason: '抽查' });
    await raise(office.verifier, id, { type: 'look-back.relapsed', findings: '又有两件未审查' });
    const { facts } = await built();
    expect(facts.cases).toMatchObject([
      { relapses: 1, outcome: 'in-progress', measures: [], evidence: [], progress: null, closedOn: null },
    ]);
  });

  it('proposes the other open cases for the next report, the worst first', async () => {
    const elsewhere = { sourceType: 'rule-of-law-inspection', origin: null } as const;
    const calm = await listed('台账不全', { ...elsewhere, deadlineRule: { kind: 'fixed', date: '2027-06-30' } });
    await atWork(calm);
    const late = await listed('告知不规范', elsewhere);
    await atWork(late);
    const relapsed = await listed('案卷缺页', elsewhere);
    await closed(relapsed);
    await raise(office.clerk, relapsed, { type: 'look-back.started', reason: '抽查' });
    await raise(office.verifier, relapsed, { type: 'look-back.relapsed', findings: '又缺页' });
    await closed(await listed('已经销号', elsewhere));
    const promise = { ...elsewhere, workflow: 'undertaking' };
    await listed('按期推进的安排', { ...promise, deadlineRule: { kind: 'fixed', date: '2027-06-30' } });
    clock.goTo('2027-01-04 10:00');
    await listed('次年才发现的问题', elsewhere);

    const { facts } = await built();
    expect(facts.cases).toEqual([]);
    expect(facts.openCases.map(({ caseId, reason }) => [caseId, reason])).toEqual([
      [relapsed, 'relapsed'],
      [late, 'overdue'],
      [calm, 'open'],
    ]);
    expect(facts.openCases[0]).toMatchObject({ sinceYear: 2026, relapses: 1 });
  });

  it('speaks of a department’s own cases when it is about a department, and never of another office’s', async () => {
    const own = await listed('审查能力薄弱');
    const others = await listed('复议周期偏长', { leadUnitId: office.departments[1].id });
    const stranger = await seedOffice(app.database.dataSource);
    const foreign = aRegistration({ leadUnitId: stranger.departments[0].id });
    await app.get(RegisterCase).execute(stranger.clerk, foreign);

    const whole = await built();
    expect(whole.facts.cases.map(({ caseId }) => caseId).sort()).toEqual([own, others].sort());
    expect(whole.facts.openCases).toEqual([]);
    expect((await built(office.office.id)).facts.cases).toHaveLength(2);
    const part = await built(office.departments[0].id);
    expect(part.facts.cases.map(({ caseId }) => caseId)).toEqual([own]);
    expect(part.facts.unitName).toBe('青禾区城市管理局');
  });

  it('freezes what it built, and gives the same bytes when it is drawn again from its facts', async () => {
    const id = await listed('审查能力薄弱');
    await atWork(id);
    const report = await built();
    const { bytes, name } = await app.get(AnnualReportQueries).getDocument(office.clerk, report.id);
    expect(name).toBe('上年度问题整改落实情况（2026年度）.docx');
    const again = await renderDocx(composeReconciliation(report.facts));
    expect(again.equals(bytes)).toBe(true);

    await raise(people(0).handler, id, { type: 'progress.reported', unchanged: false, text: '有新进展' });
    await app.get(BuildReport).execute(report.id);
    const later = await app.get(AnnualReportQueries).getDocument(office.clerk, report.id);
    expect(later.bytes.equals(bytes)).toBe(true);
    const view = await app.get(AnnualReportQueries).getById(office.clerk, report.id);
    expect(view).toMatchObject({ status: 'ready', unit: { name: '青禾区人民政府' }, asOf: '2027-01-11' });
    expect(view.tree).toEqual(composeReconciliation(report.facts));
    expect(JSON.stringify(view.tree)).not.toContain('有新进展');
  });

  it('is built once when two workers take it up together', async () => {
    await closed(await listed('审查能力薄弱'));
    const id = await request();
    await Promise.all([app.get(BuildReport).execute(id), app.get(BuildReport).execute(id)]);
    expect(await app.get(AnnualReportQueries).getById(office.clerk, id)).toMatchObject({ status: 'ready', checks: [] });
  });

  it('asks for its building in the transaction that records it, and cannot be downloaded before', async () => {
    const id = await request();
    const jobs = await manager().findBy(OutboxRow, { job: 'report.build' });
    expect(jobs.map(({ payload }) => payload)).toContainEqual({ reportId: id });
    const reports = app.get(AnnualReportQueries);
    expect(await reports.getById(office.clerk, id)).toMatchObject({ status: 'building', tree: null, sha256: null });
    await expect(reports.getDocument(office.clerk, id)).rejects.toMatchObject({ code: 'report/not-ready' });
  });

  it('is asked for again when its job was lost with the queue, and given up after a day', async () => {
    clock.goTo(BUILD_DAY);
    const id = await request();
    const asked = async () => {
      await app.get(AskAgainForReports).execute();
      const jobs = await manager().findBy(OutboxRow, { job: 'report.build' });
      return jobs.filter(({ payload }) => payload['reportId'] === id).length;
    };
    await manager().query('TRUNCATE outbox');
    clock.goTo('2027-01-11 10:05');
    expect(await asked()).toBe(0);
    clock.goTo('2027-01-11 10:25');
    expect([await asked(), await asked()]).toEqual([1, 1]);
    await manager().query('TRUNCATE outbox');
    clock.goTo('2027-01-12 10:01');
    expect(await asked()).toBe(0);
    expect(await app.get(AnnualReportQueries).getById(office.clerk, id)).toMatchObject({ status: 'failed' });
  });

  it('says why it failed, and is built when it is tried again', async () => {
    const id = await request(office.departments[0].id);
    await manager().update(UnitRow, { id: office.departments[0].id }, { name: '' });
    await expect(app.get(BuildReport).execute(id)).rejects.toThrow();
    const failed = await app.get(AnnualReportQueries).getById(office.clerk, id);
    expect(failed).toMatchObject({ status: 'failed', failure: expect.stringContaining('unitName') as string });
    await manager().update(UnitRow, { id: office.departments[0].id }, { name: '青禾区城市管理局' });
    await app.get(BuildReport).execute(id);
    expect(await app.get(AnnualReportQueries).getById(office.clerk, id)).toMatchObject({
      status: 'ready',
      failure: null,
    });
  });

  it('is read by its office and the government leader above, by nobody else', async () => {
    const { id } = await built();
    const stranger = await seedOffice(app.database.dataSource);
    const reports = app.get(AnnualReportQueries);
    const query = { page: 1, pageSize: 20 };
    expect((await reports.page(office.lead, query)).items.map((report) => report.id)).toEqual([id]);
    expect((await reports.page(office.govLeader, query)).total).toBe(1);
    for (const other of [stranger.clerk, stranger.govLeader, people(0).leader]) {
      expect((await reports.page(other, query)).total).toBe(0);
      await expect(reports.getById(other, id)).rejects.toMatchObject({ code: 'report/unknown' });
      await expect(reports.getDocument(other, id)).rejects.toMatchObject({ code: 'report/unknown' });
    }
    await expect(request(stranger.government.id)).rejects.toMatchObject({ code: 'report/unknown' });
    await expect(request(randomUUID())).rejects.toMatchObject({ code: 'report/unknown' });
  });
});
