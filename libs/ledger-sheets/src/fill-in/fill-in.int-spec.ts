import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CasesModule } from '@bihuan/cases';
import type { Actor, FillInItemStatus, FillInItemView, FillInReturnView } from '@bihuan/contracts';
import { CaseEventRow, MeasureRow, OutboxRow } from '@bihuan/database';
import { CaseTeller, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { Workbook } from 'exceljs';
import { ConfirmReturn, HandOutSheet, LedgerSheetsModule, ReturnQueries, TakeBackSheet, TakeInReturn } from '../index';
import { columnNames } from './fill-in-columns';
import { HEAD, SheetInHand } from './sheet.fixtures';

/** The spreadsheet part of LibreOffice, where Debian puts it; Word documents are converted without. CI must have it. */
const hasCalc = existsSync('/usr/lib/libreoffice/program/libsclo.so');
const describeWithCalc = hasCalc || process.env['CI'] ? describe : describe.skip;

/** Opens a workbook in LibreOffice and saves it as a workbook again. */
function savedByLibreOffice(bytes: Buffer): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-sheet-'));
  try {
    writeFileSync(join(folder, 'sheet.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const args = [
      '--headless',
      profile,
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
    ];
    execFileSync('soffice', [...args, join(folder, 'sheet.xlsx')], { stdio: 'ignore' });
    return readFileSync(join(folder, 'out', 'sheet.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a fill-in sheet', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let teller: CaseTeller;
  let handler: Actor;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, LedgerSheetsModule]);
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    office = await seedOffice(app.database.dataSource); // every test in an office of its own
    teller = new CaseTeller(app, office, clock);
    handler = office.departments[0].people['handler'] ?? office.clerk;
    clock.goTo('2026-03-02 10:00');
    await manager().clear(OutboxRow);
  });

  const manager = () => app.database.dataSource.manager;
  const raise = (actor: Actor | undefined, body: Parameters<CaseTeller['raise']>[2], day = '2026-03-02') =>
    teller.raise(day, actor, body);

  async function planned(title: string): Promise<string> {
    const caseId = await teller.planned('2026-01-05', { title });
    clock.goTo('2026-03-02 10:00');
    return caseId;
  }
  const handedOut = async (actor = handler, unitId: string | null = null) =>
    SheetInHand.open((await app.get(HandOutSheet).execute(actor, { unitId })).bytes);
  const takeBack = async (hand: SheetInHand, actor = handler) =>
    app.get(TakeBackSheet).execute(actor, { name: '填报表.xlsx', bytes: await hand.bytes() });
  const inHand = async (workbook: Workbook) => SheetInHand.open(Buffer.from(await workbook.xlsx.writeBuffer()));
  async function itemsOf(id: string, actor = handler, status?: FillInItemStatus): Promise<FillInItemView[]> {
    return (await app.get(ReturnQueries).items(actor, id, { page: 1, pageSize: 100, status })).items;
  }
  const confirm = (
    id: string,
    conflicts: { position: number; decision: 'add' | 'leave-out' }[] = [],
    actor = handler,
  ) => app.get(ConfirmReturn).execute(actor, id, { conflicts });
  async function takenIn(id: string, actor = handler, limit = 100): Promise<FillInReturnView> {
    for (let turn = 0; turn < 10; turn += 1) {
      await app.get(TakeInReturn).execute(id, limit);
      const { status } = await app.get(ReturnQueries).getById(actor, id);
      if (status !== 'waiting' && status !== 'running') break;
    }
    return app.get(ReturnQueries).getById(actor, id);
  }
  const reportsOf = async (caseId: string) =>
    (
      await manager().find(CaseEventRow, { where: { caseId, type: 'progress.reported' }, order: { sequence: 'ASC' } })
    ).map(({ payload, actor }) => [payload['text'] ?? '无变化', actor.name]);

  it('has a row for each measure, opens what is to be filled in, and comes home as reports and measures done', async () => {
    const first = await planned('甲');
    const second = await planned('乙');
    const hand = await handedOut();
    expect(hand.sheet.name).toBe(office.departments[0].name);
    expect([hand.sheet.rowCount, hand.cell(HEAD, 'progress').value]).toEqual([HEAD + 4, '本次进展']);
    expect(hand.cell(2, 'position').value).toBe('截至2026年3月2日，在办2项，共4行。');
    const openCells = columnNames.filter((name) => hand.cell(HEAD + 1, name).protection?.locked === false);
    expect(openCells).toEqual(['progress', 'unchanged', 'done', 'note', 'doneOn']);
    expect(hand.sheet.model).toMatchObject({ sheetProtection: { sheet: true } });
    expect(hand.sheet.getColumn(columnNames.length).hidden).toBe(true);

    hand.fill('甲', {
      progress: '已清理三处',
      done: '是',
      note: '清完',
      doneOn: new Date('2026-02-27'),
    });
    hand.fill('甲', { progress: '标线已画一半' }, 2);
    hand.fill('乙', { unchanged: '是' }, 2);
    const returned = await takeBack(hand);
    expect(returned).toMatchObject({
      status: 'draft',
      rows: 4,
      empty: 1,
      missing: 0,
      counts: { ready: 3, conflict: 0 },
    });
    expect(await itemsOf(returned.id)).toMatchObject([
      { kind: 'progress', rows: [5, 6], mine: '措施1：已清理三处\n措施2：标线已画一半', case: { title: '甲' } },
      { kind: 'measure', measure: '甲清理占用', mine: '清完（2026年2月27日完成）' },
      { kind: 'unchanged', case: { title: '乙' } },
    ]);
    expect(await reportsOf(first)).toEqual([]);
    await confirm(returned.id);
    expect(await manager().findBy(OutboxRow, { job: 'fill-in.take-in' })).toMatchObject([
      { payload: { returnId: returned.id } },
    ]);
    expect(await takenIn(returned.id)).toMatchObject({ status: 'done', counts: { done: 3, waiting: 0 } });
    expect(await reportsOf(first)).toEqual([['措施1：已清理三处\n措施2：标线已画一半', handler.name]]);
    expect(await reportsOf(second)).toEqual([['无变化', handler.name]]);
    expect(await manager().findBy(MeasureRow, { caseId: first, doneOn: '2026-03-02' })).toMatchObject([
      { text: '甲清理占用' },
    ]);
  });

  it('takes nothing in twice when the same file comes again, and only what is new of a sheet that was filled in further', async () => {
    const caseId = await planned('甲');
    const hand = await handedOut();
    hand.fill('甲', { progress: '第一次', done: '是', note: '清完' });
    const { id } = await takeBack(hand);
    const twin = await takeBack(hand); // uploaded twice before either was confirmed
    await confirm(id);
    await confirm(twin.id);
    expect(await takenIn(id)).toMatchObject({ counts: { done: 2 } });
    expect(await takenIn(twin.id)).toMatchObject({ counts: { done: 0, known: 2 } });
    const again = await takeBack(hand);
    expect(again.counts).toMatchObject({ known: 2, ready: 0, conflict: 0 });
    hand.fill('甲', { progress: '第二次' });
    const further = await takeBack(hand);
    expect(further.counts).toMatchObject({ known: 1, ready: 1, conflict: 0 });
    await confirm(further.id);
    await takenIn(further.id);
    expect((await reportsOf(caseId)).map(([text]) => text)).toEqual(['第一次', '第二次']);
  });

  it('shows what was done on screen meanwhile beside what was filled in, and leaves the choice to people', async () => {
    const kept = await planned('甲');
    const dropped = await planned('乙');
    const hand = await handedOut();
    for (const title of ['甲', '乙']) hand.fill(title, { progress: `${title}表上的进展` });
    const { liaison } = office.departments[0].people;
    for (const caseId of [kept, dropped]) {
      await raise(liaison, { caseId, type: 'progress.reported', unchanged: false, text: '屏幕上的进展' });
    }
    const { id, counts } = await takeBack(hand);
    expect(counts).toMatchObject({ conflict: 2, ready: 0 });
    const conflicts = await itemsOf(id, handler, 'conflict');
    const said = { label: { zh: '进展情况', en: 'Progress' }, value: '屏幕上的进展' };
    const change = { label: { zh: '报告进展' }, by: liaison?.name, details: expect.arrayContaining([said]) as unknown };
    expect(conflicts).toMatchObject([{ mine: '甲表上的进展', changes: [change] }, { mine: '乙表上的进展' }]);
    const [first = 0, second = 0] = conflicts.map(({ position }) => position);
    const undecided = confirm(id, [{ position: first, decision: 'add' }]);
    await expect(undecided).rejects.toMatchObject({
      code: 'fill-in/undecided',
      details: { positions: [second] },
    });
    expect(await app.get(ReturnQueries).getById(handler, id)).toMatchObject({
      status: 'draft',
      counts: { conflict: 2 },
    });
    await confirm(id, [
      { position: first, decision: 'add' },
      { position: second, decision: 'leave-out' },
    ]);
    expect(await takenIn(id)).toMatchObject({ counts: { done: 1, 'left-out': 1 } });
    expect((await reportsOf(kept)).map(([text]) => text)).toEqual(['屏幕上的进展', '甲表上的进展']);
    expect((await reportsOf(dropped)).map(([text]) => text)).toEqual(['屏幕上的进展']);
  });

  it('leaves alone what changed between preview and taking in', async () => {
    const caseId = await planned('甲');
    const hand = await handedOut();
    hand.fill('甲', { progress: '表上的' });
    const { id } = await takeBack(hand);
    await raise(handler, { caseId, type: 'progress.reported', unchanged: true, text: null });
    await confirm(id);
    expect(await takenIn(id)).toMatchObject({ counts: { refused: 1 } });
    expect((await itemsOf(id))[0]?.reasons[0]).toMatchObject({ code: 'case/stale-version' });
  });

  it('comes home with rows moved, removed and repeated, and does not mind what was written over the given cells', async () => {
    await planned('甲');
    await planned('乙');
    const hand = await handedOut();
    hand.fill('甲', { progress: '甲进展', finding: '改过的问题' });
    hand.fill('乙', { done: '√', note: '完成' }, 2);
    const rows = [HEAD, HEAD + 4, HEAD + 1, HEAD + 1].map((row) => hand.values(row));
    const moved = new Workbook();
    const other = moved.addWorksheet('随便');
    for (const row of [['转存'], ...rows, ['备注：以上为本月进展']]) other.addRow(row);
    const returned = await takeBack(await inHand(moved));
    expect(returned).toMatchObject({ rows: 2, missing: 2, counts: { ready: 2, fault: 0 } });
    expect((await itemsOf(returned.id)).map(({ kind, rows }) => [kind, rows])).toEqual([
      ['measure', [3]],
      ['progress', [4]],
    ]);
  });

  it('says which cell is wrong, what is in it and what was expected', async () => {
    await planned('甲');
    await planned('乙');
    const hand = await handedOut();
    hand.fill('甲', { progress: '进展', unchanged: '是' });
    hand.fill('甲', { done: '差不多', note: '说明' }, 2);
    hand.fill('乙', { done: '是', note: '完成', doneOn: '2026.12.31' });
    // only some columns sorted: the key stands beside another case
    hand.fill('乙', { progress: '不知是谁的', number: '2026-XX-0001' }, 2);
    const { id, counts } = await takeBack(hand);
    expect(counts).toMatchObject({ fault: 4, ready: 0 });
    expect((await itemsOf(id)).map(({ faults: [fault] }) => [fault?.cell, fault?.column, fault?.value])).toEqual([
      ['L5', '无变化', '是'],
      ['M6', '措施已完成', '差不多'],
      ['O7', '完成日期', '2026.12.31'],
      ['P8', '识别码（请勿改动）', ''],
    ]);
    await confirm(id);
    expect(await takenIn(id)).toMatchObject({ status: 'done', counts: { fault: 4, done: 0 } });
  });

  it('is refused when it is no sheet of ours', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('台账').addRow(['编号', '本次进展']);
    await expect(inHand(workbook).then((one) => takeBack(one))).rejects.toMatchObject({ code: 'fill-in/not-a-sheet' });
    const text = { name: '进展.xlsx', bytes: Buffer.from('<html>') };
    await expect(app.get(TakeBackSheet).execute(handler, text)).rejects.toMatchObject({
      code: expect.stringContaining('spreadsheet/') as string,
    });
  });

  describeWithCalc('in the hands of LibreOffice', () => {
    it('survives being opened and saved', async () => {
      await planned('甲');
      const hand = await handedOut();
      const done = { done: '是', note: '清完', doneOn: new Date('2026-02-27') };
      const bytes = savedByLibreOffice(await hand.fill('甲', { progress: '已清理\n三处', ...done }).bytes());
      const saved = await SheetInHand.open(bytes);
      expect(saved.cell(HEAD + 2, 'done').dataValidation).toMatchObject({ type: 'list' });
      expect(saved.sheet.model).toMatchObject({ sheetProtection: {} });
      const returned = await app.get(TakeBackSheet).execute(handler, { name: '存过.xlsx', bytes });
      expect(returned).toMatchObject({ rows: 2, empty: 1, counts: { ready: 2, fault: 0 } });
      const mine = (await itemsOf(returned.id)).map((item) => item.mine);
      expect(mine).toEqual(['已清理\n三处', '清完（2026年2月27日完成）']);
    }, 120_000);
  });

  describe('and who may', () => {
    it('is handed to a unit for itself, and to the office for any unit, each unit on a sheet of its own', async () => {
      await planned('甲');
      await teller.atWork('2026-01-05', { title: '丙' }, office.departments[1]);
      clock.goTo('2026-03-02 10:00');
      const others = office.departments[1];
      await expect(handedOut(handler, others.id)).rejects.toMatchObject({ code: 'fill-in/not-your-unit' });
      expect((await handedOut(others.people['liaison'])).workbook.worksheets.map(({ name }) => name)).toEqual([
        others.name,
      ]);
      const names = (await handedOut(office.clerk)).workbook.worksheets.map(({ name }) => name);
      expect(new Set(names)).toEqual(new Set([office.departments[0].name, others.name]));
      expect((await app.get(HandOutSheet).units(office.clerk)).units.map(({ cases }) => cases)).toEqual([1, 1]);
      expect((await app.get(HandOutSheet).units(handler)).units).toMatchObject([
        { unit: { id: office.departments[0].id } },
      ]);
      await expect(handedOut(office.departments[2].people['handler'])).rejects.toMatchObject({
        code: 'fill-in/nothing-open',
      });
    });

    it('is taken in with the rights of whoever hands it in, and tells the reasons', async () => {
      const caseId = await planned('甲');
      const hand = await handedOut(office.clerk);
      hand.fill('甲', { progress: '代填' });
      const byOffice = await takeBack(hand, office.clerk);
      expect(byOffice.counts).toMatchObject({ refused: 1, ready: 0 });
      expect((await itemsOf(byOffice.id, office.clerk))[0]?.reasons[0]?.code).toBe('not-yours');
      const stranger = office.departments[1].people['handler'] ?? office.clerk;
      const byStranger = await takeBack(hand, stranger);
      expect(await itemsOf(byStranger.id, stranger)).toMatchObject([
        { status: 'refused', case: null, reasons: [{ code: 'case/unknown' }] },
      ]);
      await expect(itemsOf(byOffice.id, handler)).rejects.toMatchObject({ code: 'fill-in/unknown' });
      const byUnit = await takeBack(hand);
      await confirm(byUnit.id);
      expect(await takenIn(byUnit.id)).toMatchObject({ counts: { done: 1 } });
      expect(await reportsOf(caseId)).toEqual([['代填', handler.name]]);
    });
  });
});
