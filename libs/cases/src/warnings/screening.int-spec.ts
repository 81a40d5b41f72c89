import type { Actor, CaseEventBody, CaseView } from '@bihuan/contracts';
import { CaseEventRow, CaseRow, CaseWarningRow, OutboxRow } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice, type TestUnit } from '@bihuan/testing';
import {
  ApplyCaseEvent,
  CasesModule,
  CatchUpScreenings,
  CompareStatements,
  ReadCase,
  ReadJournal,
  RegisterCase,
  ScreenEntry,
  StoreFile,
} from '../index';

const statement =
  '针对督查指出的行政执法案卷缺少告知记录问题，青禾区城市管理局立即召开专题会议研究部署，逐件核查2025年以来办结的案卷，' +
  '补正告知记录3件；修订执法案卷管理办法，明确告知、听证、送达各环节的责任人，并将案卷评查纳入月度考核。';
/** The same with another unit's name, other figures and a few words changed. */
const copied = statement
  .replace('青禾区城市管理局', '青禾区市场监督管理局')
  .replace('3件', '8件')
  .replace('立即', '及时')
  .replace('逐件', '全面');
const independent =
  '我局对抽查出的三件案卷逐一复盘，查明系承办人未按规定送达告知书所致。目前已对当事人补充告知并归档，对两名承办人批评教育。' +
  '同时上线电子案卷系统，未上传告知记录的案件不能进入审批环节。';

describe('against closure on paper', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;

  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    app = await TestApp.open(clock, [CasesModule]);
    office = await seedOffice(app.database.dataSource);
  });
  afterEach(() => app.close());

  const manager = () => app.database.dataSource.manager;
  const person = (unit: TestUnit, name: string): Actor => {
    const actor = unit.people[name];
    if (!actor) throw new Error(`nobody is ${name}`);
    return actor;
  };
  const raise = async (actor: Actor, caseId: string, body: CaseEventBody) => {
    const { version } = await manager().findOneByOrFail(CaseRow, { id: caseId });
    return app.get(ApplyCaseEvent).execute({ actor, caseId, expectedVersion: version, body });
  };
  const look = (actor: Actor, caseId: string): Promise<CaseView> => app.get(ReadCase).execute(actor, caseId);

  /** Brings a case to the point where its unit is at work on two measures. */
  async function atWork(unit: TestUnit, change: Parameters<typeof aRegistration>[0] = {}): Promise<string> {
    const registration = aRegistration({ leadUnitId: unit.id, ...change });
    const { id } = await app.get(RegisterCase).execute(office.clerk, registration);
    await raise(office.lead, id, { type: 'case.issued', note: null });
    await raise(person(unit, 'liaison'), id, { type: 'receipt.signed' });
    const measure = { text: '补正案卷', owner: '李经办', dueOn: '2026-03-20', standard: '案卷齐全' };
    const measures = [measure, { ...measure, text: '组织培训' }];
    await raise(person(unit, 'handler'), id, { type: 'plan.submitted', goal: '程序规范', measures });
    await raise(office.clerk, id, { type: 'plan.approved', opinion: null });
    return id;
  }

  /** Completes the n-th measure with a file of such content as its evidence. */
  async function prove(unit: TestUnit, id: string, n: number, content: string): Promise<void> {
    const handler = person(unit, 'handler');
    const measureId = (await look(office.clerk, id)).measures[n - 1]?.id ?? '';
    const file = await app.get(StoreFile).execute(handler, { name: '案卷.txt', bytes: Buffer.from(content) });
    await raise(handler, id, { type: 'measure.completed', measureId, note: '已完成' });
    await raise(handler, id, { type: 'evidence.submitted', title: `证据${n}`, fileId: file.id, measureId });
  }

  async function handIn(unit: TestUnit, id: string, text: string): Promise<void> {
    await prove(unit, id, 1, `${id}：案卷`);
    await prove(unit, id, 2, `${id}：签到表`);
    await raise(person(unit, 'leader'), id, { type: 'closure.requested', statement: text });
  }

  /** Does what a worker would do with the jobs that the events have asked for. */
  async function work(): Promise<void> {
    const jobs = await manager().find(OutboxRow, { where: { job: 'closure.screen' }, order: { id: 'ASC' } });
    for (const { payload } of jobs) {
      const { caseId, sequence } = payload as { caseId: string; sequence: number };
      await app.get(ScreenEntry).execute(caseId, sequence);
    }
  }

  /** Two cases of different units, handed in one after the other. */
  async function twoHandedIn(second: string, change: Parameters<typeof aRegistration>[0] = {}) {
    const [one, other] = office.departments;
    const earlier = await atWork(one);
    await handIn(one, earlier, statement);
    clock.goTo('2026-03-05 10:00');
    const later = await atWork(other, change);
    await handIn(other, later, second);
    await work();
    return { earlier, later, unit: other };
  }

  it('Closure application text ≥85% similar to another unit’s application → warning shown to verifier (not to the unit), logged', async () => {
    const { earlier, later, unit } = await twoHandedIn(copied);
    const { number } = await manager().findOneByOrFail(CaseRow, { id: earlier });
    const { warnings } = await look(office.verifier, later);
    expect(warnings).toMatchObject([{ kind: 'similar-text', otherCase: { id: earlier, number } }]);
    expect(warnings[0]?.score).toBeGreaterThanOrEqual(0.85);
    expect(warnings[0]?.text.zh).toContain(number);
    expect((await look(office.clerk, later)).warnings).toEqual(warnings);
    for (const name of ['liaison', 'handler', 'leader'])
      expect((await look(person(unit, name), later)).warnings).toEqual([]);
    expect((await look(office.govLeader, later)).warnings).toEqual([]);
    expect((await look(office.verifier, earlier)).warnings).toEqual([]); // whoever wrote it first copied from nobody
    expect(await manager().countBy(CaseWarningRow, { caseId: later })).toBe(1);
    await expect(manager().delete(CaseWarningRow, { caseId: later })).rejects.toThrow('append-only');
  });

  it('is shown to no assist unit, nor to whoever is of the office and of a unit at work on the case', async () => {
    const [, , assist] = office.departments;
    const { later, unit } = await twoHandedIn(statement);
    const clerkAtWork: Actor = { ...office.clerk, unitLine: [office.office.id, unit.id] };
    expect((await look(clerkAtWork, later)).warnings).toEqual([]);
    const asked = await atWork(unit, { assistUnitIds: [assist.id] });
    await raise(person(assist, 'handler'), asked, { type: 'task.signed' });
    await raise(person(assist, 'handler'), asked, { type: 'task.answered', text: '已配合' });
    await raise(person(unit, 'handler'), asked, { type: 'task.accepted', unitId: assist.id });
    await handIn(unit, asked, statement);
    await work();
    expect((await look(office.verifier, asked)).warnings).toHaveLength(2);
    expect((await look(person(assist, 'handler'), asked)).warnings).toEqual([]);
  });

  it('does not name the other case to a verifier who may not see it', async () => {
    const verifier = person(office.inspectorate, 'verifier');
    const { earlier, later } = await twoHandedIn(copied, { verifyUnitId: office.inspectorate.id });
    const { number } = await manager().findOneByOrFail(CaseRow, { id: earlier });
    const { warnings } = await look(verifier, later);
    expect(warnings).toMatchObject([{ kind: 'similar-text', otherCase: null }]);
    expect(JSON.stringify(warnings)).not.toContain(number);
    expect(JSON.stringify(warnings)).not.toContain(earlier);
    const compare = app.get(CompareStatements).execute(verifier, later, warnings[0]?.id ?? '');
    await expect(compare).rejects.toMatchObject({ code: 'case/unknown-warning' });
  });

  it('puts the two statements side by side for the verifier, and for no unit', async () => {
    const { earlier, later, unit } = await twoHandedIn(copied);
    const [warning] = (await look(office.verifier, later)).warnings;
    const id = warning?.id ?? '';
    const { here, there } = await app.get(CompareStatements).execute(office.verifier, later, id);
    expect([here.case.id, there.case.id]).toEqual([later, earlier]);
    expect([here.unit, there.unit]).toEqual(['青禾区市场监督管理局', '青禾区城市管理局']);
    expect([here.handedInOn, there.handedInOn]).toEqual(['2026-03-05', '2026-03-02']);
    expect(here.parts.map(({ text }) => text).join('')).toBe(copied);
    expect(there.parts.map(({ text }) => text).join('')).toBe(statement);
    expect(here.parts.filter(({ common }) => common).map(({ text }) => text)).toContain('召开专题会议研究部署');
    for (const stranger of [person(unit, 'leader'), office.govLeader])
      await expect(app.get(CompareStatements).execute(stranger, later, id)).rejects.toMatchObject({
        code: 'case/unknown-warning',
      });
    await expect(
      app.get(CompareStatements).execute(person(office.departments[0], 'leader'), later, id),
    ).rejects.toMatchObject({ code: 'case/unknown' });
    await expect(app.get(CompareStatements).execute(office.verifier, earlier, id)).rejects.toMatchObject({
      code: 'case/unknown-warning',
    });
  });

  it('finds nothing in statements that were written independently, nor in those of another office', async () => {
    const { later } = await twoHandedIn(independent);
    expect((await look(office.verifier, later)).warnings).toEqual([]);
    office = await seedOffice(app.database.dataSource);
    const elsewhere = await twoHandedIn(independent);
    expect((await look(office.verifier, elsewhere.earlier)).warnings).toEqual([]);
    expect((await look(office.verifier, elsewhere.later)).warnings).toEqual([]);
  });

  it('never stands in the way: the case is verified all the same, and its journal says nothing of it', async () => {
    const { later } = await twoHandedIn(statement);
    const journal = await manager().findBy(CaseEventRow, { caseId: later });
    const [before] = (await look(office.verifier, later)).warnings;
    expect(before?.score).toBe(1);
    await raise(office.verifier, later, {
      type: 'verification.passed',
      method: 'on-site',
      people: ['何验', '沈核'],
      findings: '现场核实，情况属实。',
    });
    expect((await look(office.verifier, later)).state.id).toBe('verified');
    const { items } = await app.get(ReadJournal).execute(office.verifier, later, { page: 1, pageSize: 100 });
    expect(items).toHaveLength(journal.length + 1);
  });

  it('adds a warning once, however often and from how many workers an entry is screened', async () => {
    const { later } = await twoHandedIn(copied);
    await work();
    await manager().query('TRUNCATE case_screening');
    const { version } = await manager().findOneByOrFail(CaseRow, { id: later });
    await manager().query('ALTER TABLE case_warning DISABLE TRIGGER append_only');
    await manager().delete(CaseWarningRow, { caseId: later });
    await Promise.all([1, 2, 3].map(() => app.get(ScreenEntry).execute(later, version)));
    expect(await manager().countBy(CaseWarningRow, { caseId: later })).toBe(1);
  });

  it('points at the same file as evidence in another case, even under another name and from other hands', async () => {
    const [one, other] = office.departments;
    const [earlier, later] = [await atWork(one), await atWork(other)];
    await prove(one, earlier, 1, '同一份签到表');
    clock.goTo('2026-03-03 10:00');
    await prove(other, later, 2, '同一份签到表');
    await work();
    const { warnings } = await look(office.verifier, later);
    expect(warnings).toMatchObject([{ kind: 'same-file', otherCase: { id: earlier }, score: null }]);
    expect(warnings[0]?.text.zh).toContain('“证据2”');
    expect((await look(person(other, 'handler'), later)).warnings).toEqual([]);
    expect((await look(office.verifier, earlier)).warnings).toEqual([]);
    const compare = app.get(CompareStatements).execute(office.verifier, later, warnings[0]?.id ?? '');
    await expect(compare).rejects.toMatchObject({ code: 'case/unknown-warning' });
  });

  it('points at one file for two measures, but not at a second try for the same measure', async () => {
    const [unit] = office.departments;
    const id = await atWork(unit);
    const handler = person(unit, 'handler');
    await prove(unit, id, 1, '签到表');
    clock.goTo('2026-03-03 10:00');
    const measureId = (await look(office.clerk, id)).measures[0]?.id ?? '';
    const file = await app.get(StoreFile).execute(handler, { name: '再传.txt', bytes: Buffer.from('签到表') });
    await raise(handler, id, { type: 'evidence.submitted', title: '再传', fileId: file.id, measureId });
    await work();
    expect((await look(office.clerk, id)).warnings).toEqual([]);
    clock.goTo('2026-03-04 10:00');
    await prove(unit, id, 2, '签到表');
    await work();
    const { warnings } = await look(office.clerk, id);
    expect(warnings).toMatchObject([{ kind: 'same-file', otherCase: null }]);
    expect(warnings[0]?.text.zh).toContain('本事项另一条措施');
  });

  it('points at what is handed in during the last minutes of the due day, but not at what is late', async () => {
    const [one, other] = office.departments;
    const deadlineRule = { kind: 'fixed', date: '2026-03-31' } as const;
    const [inTime, late] = [await atWork(one, { deadlineRule }), await atWork(other, { deadlineRule })];
    await prove(one, inTime, 1, '甲');
    await prove(one, inTime, 2, '乙');
    clock.goTo('2026-03-31 23:58');
    await raise(person(one, 'leader'), inTime, { type: 'closure.requested', statement });
    clock.goTo('2026-04-01 00:00');
    await handIn(other, late, independent);
    await work();
    const { warnings } = await look(office.verifier, inTime);
    expect(warnings).toMatchObject([{ kind: 'last-minute', otherCase: null, score: null }]);
    expect(warnings[0]?.text.zh).toBe('销号申请在到期日 2026-03-31 结束前 2 分 0 秒才提交，请核对内容是否完整、属实。');
    expect((await look(office.verifier, late)).warnings).toEqual([]);
  });

  it('screens late what was lost with its queue, and leaves alone what the outbox still has', async () => {
    const [one, other] = office.departments;
    const [earlier, later] = [await atWork(one), await atWork(other)];
    await handIn(one, earlier, statement);
    clock.goTo('2026-03-02 11:00');
    await handIn(other, later, statement);
    clock.goTo('2026-03-02 12:00');
    await app.get(CatchUpScreenings).execute();
    expect(await manager().count(CaseWarningRow)).toBe(0);
    await manager().query('TRUNCATE outbox');
    await app.get(CatchUpScreenings).execute();
    await app.get(CatchUpScreenings).execute();
    expect(await manager().find(CaseWarningRow)).toMatchObject([{ caseId: later, kind: 'similar-text' }]);
  });
});
