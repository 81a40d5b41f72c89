import { CasesModule, RegisterCase } from '@bihuan/cases';
import { CaseEventRow, CaseRow, OutboxRow } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { DiscardImport, LedgerImportModule, LedgerImportQueries, ProposeLayout, SettleMapping } from './index';
import { byLine, ImportTeller, ledgerOf, type TestLine } from './testing/import-teller';

const three: readonly TestLine[] = [
  { finding: '中心小学北门外流动摊贩占道经营，存在交通安全隐患' },
  { finding: '滨河路沿线雨污混接，雨天有污水直排入河', deadline: '长期坚持' },
  { finding: '物业服务企业信用评价结果未向社会公开', progress: '已起草公开办法' },
];

describe('an existing ledger', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let tell: ImportTeller;
  let unit: string;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, LedgerImportModule]);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    clock.goTo('2026-03-02 10:00');
    office = await seedOffice(app.database.dataSource);
    // every test has a district of its own; the units of the others would have the same names
    const own = [office.office, ...office.departments].map(({ id }) => id);
    await app.database.dataSource.query('UPDATE unit SET active = (id = ANY($1::uuid[]))', [own]);
    unit = office.departments[0].name;
    tell = new ImportTeller(app, office);
    await app.database.dataSource.query('DELETE FROM outbox');
  });

  const manager = () => app.database.dataSource.manager;
  const casesOf = () =>
    manager().find(CaseRow, { where: { officeUnitId: office.office.id }, order: { number: 'ASC' } });
  const verdictsOf = async (bytes: Buffer) =>
    (await tell.lines((await tell.read(bytes)).id)).map(({ verdict }) => verdict);

  it('is proposed column by column, with how sure that is and why; nothing is registered by uploading it', async () => {
    const view = await tell.receive(ledgerOf(three, unit));
    expect(view).toMatchObject({ status: 'mapping', version: 1, mine: true, remembered: null, total: 0 });
    const fields = view.proposal.columns.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['finding', 'leadUnit', 'deadline', 'progress', 'closed']));
    for (const { confidence, reason } of view.proposal.columns) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(reason.zh).not.toBe('');
    }
    expect(await casesOf()).toHaveLength(0);
  });

  it('is read into lines that are all new, and becomes cases when it is started', async () => {
    const view = await tell.read(ledgerOf(three, unit));
    expect(view).toMatchObject({ status: 'preview', total: 3, verdicts: { new: 3, error: 0 } });
    expect(await casesOf()).toHaveLength(0);
    await tell.start(view, byLine);
    expect(await manager().findBy(OutboxRow, { job: 'ledger-import.run' })).toMatchObject([
      { payload: { importId: view.id } },
    ]);
    expect(await tell.run(view.id)).toMatchObject({ status: 'done', settled: 3, registered: 3, failure: null });
    const cases = await casesOf();
    expect(cases.map(({ finding }) => finding).sort()).toEqual(three.map(({ finding }) => finding).sort());
    expect(cases[0]).toMatchObject({ leadUnitId: office.departments[0].id, sourceType: 'government-inspection' });
    expect(cases.map(({ deadlineRule }) => deadlineRule)).toContainEqual({ kind: 'fixed', date: '2026-09-30' });
    expect(cases.map(({ deadlineRule }) => deadlineRule)).toContainEqual({ kind: 'none' });
    const [line] = await tell.lines(view.id);
    expect(line).toMatchObject({ outcome: 'registered', case: { number: cases[0]?.number } });
  });

  it('is issued at once where that was chosen, with what else the ledger said as the instruction', async () => {
    const overdue = { finding: '公共厕所改造项目进度滞后，群众反映强烈', deadline: '2025-12-31' };
    const view = await tell.import(ledgerOf([...three, overdue], unit), { ...byLine, issue: true });
    expect(view.outcomes).toMatchObject({ issued: 3, registered: 1 });
    const [issued] = await manager().findBy(CaseEventRow, { type: 'case.issued' });
    expect(String(issued?.payload['note'])).toMatch(/原台账所载[^]*整改措施：完善制度[^]*责任人：王五/);
    const late = (await tell.lines(view.id)).find(({ outcome }) => outcome === 'registered');
    expect(late).toMatchObject({ reasons: [{}] });
    expect(late?.notes.map(({ zh }) => zh).join()).toContain('时限已过');
  });

  it('is unchanged the second time, whatever its rows have become in the order', async () => {
    await tell.import(ledgerOf(three, unit));
    clock.goTo('2026-03-03 10:00');
    const second = await tell.read(ledgerOf(three.toReversed(), unit));
    expect(second.verdicts).toMatchObject({ unchanged: 3, new: 0 });
    await expect(tell.start(second, byLine)).rejects.toMatchObject({ code: 'ledger-import/nothing' });
  });

  it('tells what it says otherwise, field by field, and changes what the door lets it change', async () => {
    await tell.import(ledgerOf(three, unit));
    clock.goTo('2026-03-03 10:00');
    const [first, ...rest] = three;
    if (!first) throw new Error('there are three lines');
    const other = office.departments[1].name;
    const changed = [{ ...first, deadline: '2026-10-31', assist: other, progress: '摊贩已劝离' }, ...rest];
    const view = await tell.read(ledgerOf(changed, unit));
    expect(view.verdicts).toMatchObject({ update: 1, unchanged: 2 });
    const [line] = await tell.lines(view.id, 'update');
    expect(line?.differences).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'deadline', before: '2026-09-30', after: '2026-10-31', refusal: null }),
        expect.objectContaining({ field: 'assistUnits', before: '', after: other, refusal: null }),
        expect.objectContaining({ field: 'progress', before: '', after: '摊贩已劝离' }),
      ]),
    );
    expect(line?.differences.find(({ field }) => field === 'progress')?.refusal?.zh).toContain('责任单位');
    await tell.start(view, { ...byLine, existing: 'update' });
    expect(await tell.run(view.id)).toMatchObject({ status: 'done', outcomes: { updated: 1, existing: 2 } });
    const row = await manager().findOneByOrFail(CaseRow, { id: line?.case?.id ?? '' });
    expect(row).toMatchObject({ deadlineRule: { kind: 'fixed', date: '2026-10-31' }, version: 2 });
    const journal = await manager().findBy(CaseEventRow, { caseId: row.id });
    expect(journal.map(({ type }) => type).sort()).toEqual(['case.assigned', 'case.registered']);
    clock.goTo('2026-03-04 10:00');
    expect(await verdictsOf(ledgerOf(changed, unit))).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  it('leaves alone what no event may change any more, and says so', async () => {
    await tell.import(ledgerOf(three, unit), { ...byLine, issue: true });
    const [first] = three;
    if (!first) throw new Error('there are three lines');
    const view = await tell.read(ledgerOf([{ ...first, deadline: '2026-10-31', closed: '是' }], unit));
    const [line] = await tell.lines(view.id);
    expect(line).toMatchObject({ verdict: 'differs' });
    const refusals = new Map(line?.differences.map(({ field, refusal }) => [field, refusal?.zh]));
    expect(refusals.get('deadline')).toContain('不能');
    expect(refusals.get('closed')).toContain('核查');
  });

  it('does not bring in as closed what was closed elsewhere', async () => {
    const closed = { finding: '某镇卫生院药品台账不规范', closed: '是' };
    const left = await tell.read(ledgerOf([closed, ...three], unit));
    expect(left.verdicts).toMatchObject({ closed: 1, new: 3 });
    await tell.start(left, { ...byLine, closed: 'register', issue: true });
    await tell.run(left.id);
    const [line] = await tell.lines(left.id, 'closed');
    expect(line).toMatchObject({ outcome: 'registered', reasons: [{ code: 'ledger-import/closed-elsewhere' }] });
    expect(await manager().findOneByOrFail(CaseRow, { id: line?.case?.id ?? '' })).toMatchObject({
      open: true,
      issuedOn: null,
      closedAt: null,
    });
  });

  it('names the cell of an error, what stands there and what is expected', async () => {
    const faulty = { finding: '农贸市场消防通道被占用', unit: '不存在的单位', deadline: '尽快办' };
    const view = await tell.read(ledgerOf([...three, faulty], unit));
    expect(view.verdicts).toMatchObject({ error: 1, new: 3 });
    const [line] = await tell.lines(view.id, 'error');
    expect(line?.faults.map(({ cell, value }) => [cell, value])).toContainEqual(['D6', '不存在的单位']);
    for (const { expected } of line?.faults ?? []) expect(expected.zh).not.toBe('');
    await expect(tell.start(view, { ...byLine, errors: 'stop' })).rejects.toMatchObject({
      code: 'ledger-import/blocked',
    });
    expect(await casesOf()).toHaveLength(0);
    await tell.start(view, byLine);
    expect(await tell.run(view.id)).toMatchObject({ outcomes: { registered: 3, 'left-out': 1 } });
  });

  it('points at what may be the same as a case, or as an earlier line of the file', async () => {
    await tell.import(ledgerOf(three, unit));
    const like = { finding: '中心小学北门外有流动摊贩占道经营，存在交通安全隐患' };
    const twice = { finding: '镇政府门前公示栏内容陈旧，长期没有更新' };
    const elsewhere = { finding: like.finding, unit: office.departments[2].name };
    const view = await tell.read(ledgerOf([like, twice, twice, elsewhere], unit));
    const lines = await tell.lines(view.id);
    expect(lines.map(({ verdict }) => verdict)).toEqual(['possible-duplicate', 'new', 'possible-duplicate', 'new']);
    expect(lines[0]?.likeness).toMatchObject({ case: { title: expect.stringContaining('中心小学') }, sourceRow: null });
    expect(lines[2]?.likeness).toMatchObject({ case: null, sourceRow: lines[1]?.sourceRow, score: 1 });
    await tell.start(view, { ...byLine, duplicates: 'register' });
    expect(await tell.run(view.id)).toMatchObject({ registered: 4 });
    expect(await verdictsOf(ledgerOf([like, twice, twice, elsewhere], unit))).toEqual(Array(4).fill('unchanged'));
  });

  it('remembers the columns of its layout for the next file, in this office only', async () => {
    const view = await tell.receive(ledgerOf(three, unit));
    const { sheet, headerRows, firstRow, lastRow, year, columns } = view.proposal;
    const chosen = columns.map(({ column, header, field }) => ({
      column,
      header,
      field: header === '备注' ? null : field,
    }));
    await app.get(SettleMapping).execute(
      office.clerk,
      { id: view.id, expectedVersion: 1 },
      {
        mapping: { sheet, headerRows, firstRow, lastRow, year, columns: chosen },
        defaults: { ...view.defaults, domain: 'safety' },
      },
    );
    clock.goTo('2026-03-03 10:00');
    const next = await tell.receive(ledgerOf(three.slice(0, 1), unit));
    expect(next.remembered).toMatchObject({ by: '程办', fileName: '台账.csv' });
    expect(next.defaults.domain).toBe('safety');
    expect(next.proposal.columns.find(({ header }) => header === '备注')).toMatchObject({ field: null, confidence: 1 });
    const stranger = await seedOffice(app.database.dataSource);
    expect(await tell.receive(ledgerOf(three, unit), { actor: stranger.clerk })).toMatchObject({ remembered: null });
  });

  it('is refused with columns that tell no problem, or rows that are not there', async () => {
    const view = await tell.receive(ledgerOf(three, unit));
    const mapping = { sheet: '无此表', headerRows: [2], firstRow: 2, lastRow: 1, year: null, columns: [] };
    const defaults = { ...view.defaults, workflow: 'no-such', leadUnitId: crypto.randomUUID() };
    const settled = app
      .get(SettleMapping)
      .execute(office.clerk, { id: view.id, expectedVersion: 1 }, { mapping, defaults });
    await expect(settled).rejects.toMatchObject({ code: 'ledger-import/unusable-mapping' });
    const error = (await settled.catch((thrown: unknown) => thrown)) as { details: { errors: { pointer: string }[] } };
    expect(error.details.errors.map(({ pointer }) => pointer)).toEqual([
      '/mapping/sheet',
      '/mapping/firstRow',
      '/mapping/lastRow',
      '/mapping/columns',
      '/defaults/workflow',
      '/defaults/leadUnitId',
    ]);
  });

  it('is looked at again with other header rows', async () => {
    const view = await tell.receive(ledgerOf(three, unit));
    const target = { id: view.id, expectedVersion: view.version };
    const again = await app
      .get(ProposeLayout)
      .execute(office.clerk, target, { sheet: view.proposal.sheet, headerRows: [2] });
    expect(again.proposal).toMatchObject({ headerRows: [2], firstRow: 3 });
    const gone = app
      .get(ProposeLayout)
      .execute(office.clerk, { ...target, expectedVersion: null }, { sheet: '无', headerRows: null });
    await expect(gone).rejects.toMatchObject({ code: 'ledger-import/no-such-sheet' });
  });

  it('is seen in its own office only, and decided on by whoever uploaded it', async () => {
    const view = await tell.read(ledgerOf(three, unit));
    const stranger = await seedOffice(app.database.dataSource);
    const queries = app.get(LedgerImportQueries);
    await expect(queries.getById(stranger.clerk, view.id)).rejects.toMatchObject({ code: 'ledger-import/unknown' });
    expect((await queries.page(stranger.clerk, { page: 1, pageSize: 20 })).total).toBe(0);
    expect(await queries.getById(office.lead, view.id)).toMatchObject({ mine: false });
    await expect(app.get(DiscardImport).execute(office.lead, view.id)).rejects.toMatchObject({
      code: 'ledger-import/not-yours',
    });
    await app.get(DiscardImport).execute(office.clerk, view.id);
    expect(await tell.lines(view.id)).toHaveLength(0);
  });

  it('is known by the number of its case, or by its number elsewhere; numbers of other offices say nothing', async () => {
    const stranger = await seedOffice(app.database.dataSource);
    const register = (who: TestOffice, externalNumber: string | null) =>
      app
        .get(RegisterCase)
        .execute(
          who.clerk,
          aRegistration({ externalNumber, sourceType: 'government-inspection', leadUnitId: who.departments[0].id }),
        );
    const own = await register(office, null);
    await register(office, '督办-7');
    const foreign = await register(stranger, '督办-8');
    await app.database.dataSource.query('UPDATE unit SET active = (path LIKE $1)', [`${office.government.id}%`]);
    const numbers = [own.number, '督办-7', foreign.number, '督办-8'];
    const rows = numbers.map((number, at) => `${number},第${at + 1}处消防通道被占用的情形,${unit}`);
    const view = await tell.read(Buffer.from(`问题编号,反馈问题,牵头单位\n${rows.join('\n')}\n`));
    const lines = await tell.lines(view.id);
    expect(lines.map((line) => line.case?.number)).toEqual([own.number, expect.any(String), undefined, undefined]);
    expect(lines.slice(0, 2).map(({ verdict }) => verdict)).toEqual(['differs', 'differs']);
  });
});
