import { Readable } from 'node:stream';
import { read as readSheet } from '@e965/xlsx';
import { CasesModule } from '@bihuan/cases';
import {
  EXPORT_AT_ONCE,
  shippedLayouts,
  type Actor,
  type ExportBody,
  type ExportField,
  type LedgerExportView,
} from '@bihuan/contracts';
import { CaseRow, LedgerExportChunkRow, LedgerExportRow, OutboxRow, PersonRow } from '@bihuan/database';
import { addCaseRows, addTask, CaseTeller, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { Workbook, type Worksheet } from 'exceljs';
import {
  AskAgainForSheets,
  CancelExport,
  ExportLedger,
  ExportQueries,
  LedgerSheetsModule,
  PurgeExports,
  RunExport,
  type SmallExport,
} from '../index';
import { ExportSink } from './export-sink';
import { ReadExport } from './read-export';

const column = (field: ExportField) => ({ field, heading: null, group: null });
const body = (change: Partial<ExportBody> = {}): ExportBody => ({
  query: { sort: 'number' },
  title: '督查事项台账',
  columns: (['position', 'number', 'title', 'state', 'due-on', 'days-left', 'light'] as const).map(column),
  paper: 'a4',
  format: 'xlsx',
  ...change,
});

describe('an exported ledger', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule, LedgerSheetsModule]);
    office = await seedOffice(app.database.dataSource);
  });
  afterAll(() => app.close());
  beforeEach(() => clock.goTo('2026-03-02 10:00'));

  const manager = () => app.database.dataSource.manager;
  const unit = () => office.departments[0];
  const handler = (place: 0 | 1 = 0): Actor => office.departments[place].people['handler'] ?? office.clerk;

  async function exported(actor: Actor, change: Partial<ExportBody> = {}): Promise<SmallExport> {
    const answer = await app.get(ExportLedger).execute(actor, body(change));
    if (!('bytes' in answer)) throw new Error('it was not written at once');
    return answer;
  }
  async function sheetOf(actor: Actor, change: Partial<ExportBody> = {}): Promise<Worksheet> {
    const workbook = new Workbook();
    await workbook.xlsx.read(Readable.from((await exported(actor, change)).bytes));
    const [sheet] = workbook.worksheets;
    if (!sheet) throw new Error('no sheet');
    return sheet;
  }
  const textsOf = (sheet: Worksheet, row: number) =>
    (sheet.getRow(row).values as unknown[])
      .slice(1)
      .map((value) => (value instanceof Date ? value.toISOString() : value));
  const dataRowsOf = (sheet: Worksheet, head = 3) => sheet.rowCount - head;

  it('has the rows, the order and the derived light of the screen, below a line that says as of when', async () => {
    await addCaseRows(app.database.dataSource, office, { number: '2026-A-1', title: '甲', dueOn: '2026-02-10' });
    await addCaseRows(app.database.dataSource, office, { number: '2026-A-2', title: '乙', dueOn: null });
    await addCaseRows(app.database.dataSource, office, {
      number: '2026-A-3',
      title: '丙',
      open: false,
      state: 'closed',
    });
    const query = { sort: 'due' as const, open: 'true' as const, text: '2026-A' };
    const sheet = await sheetOf(office.clerk, { query });
    expect(textsOf(sheet, 1)[0]).toBe('督查事项台账');
    expect(textsOf(sheet, 2)[0]).toBe('截至2026年3月2日，共2项。筛选条件：含“2026-A”；范围：未办结');
    expect(textsOf(sheet, 3)).toEqual(['序号', '编号', '事项', '办理状态', '整改时限', '剩余工作日', '预警']);
    const first = [1, '2026-A-1', '甲', '整改中', '2026-02-10T00:00:00.000Z', -10, '逾期'];
    expect([textsOf(sheet, 4), textsOf(sheet, 5).slice(0, 4)]).toEqual([first, [2, '2026-A-2', '乙', '整改中']]);
    expect([sheet.views[0], sheet.pageSetup.orientation, sheet.pageSetup.printTitlesRow]).toMatchObject([
      { state: 'frozen', ySplit: 3 },
      'landscape',
      '3:3',
    ]);
  });

  it('fills the generic layout from the life of a case', async () => {
    const teller = new CaseTeller(app, office, clock);
    const caseId = await teller.atWork('2026-01-05', {
      workflow: 'rectification',
      title: '样例通道被占用',
      finding: '=三个小区的消防通道被占用',
      assistUnitIds: [office.departments[1].id],
      deadlineRule: { kind: 'fixed', date: '2026-04-30' },
    });
    const measures = ['清理占用', '增设标线'].map((text, index) => ({
      text,
      owner: index === 0 ? '王科' : '李科',
      dueOn: '2026-03-31',
      standard: '通道畅通',
    }));
    const { handler, leader } = unit().people;
    await teller.raise('2026-01-06', leader, { caseId, type: 'plan.submitted', goal: '通道畅通', measures });
    await teller.raise('2026-01-07', office.clerk, { caseId, type: 'plan.approved', opinion: null });
    await teller.raise('2026-01-20', handler, {
      caseId,
      type: 'progress.reported',
      unchanged: false,
      text: '已清理两处',
    });
    await teller.raise('2026-02-02', handler, { caseId, type: 'progress.reported', unchanged: true, text: null });
    const generic = shippedLayouts.find(({ id }) => id === 'generic');
    const { columns = [], paper = 'a3', title = '' } = generic ?? {};
    clock.goTo('2026-03-02 10:00');
    const sheet = await sheetOf(office.clerk, { query: { sort: 'number', text: '样例通道' }, columns, paper, title });
    expect(textsOf(sheet, 3)).toEqual([
      '序号',
      '反馈问题',
      '具体表现',
      '整改目标',
      '整改措施',
      '牵头（责任）单位',
      '配合单位',
      '责任领导（包案）',
      '责任人',
      '整改时限',
      '整改进展（完成情况）',
      '是否销号',
      '备注',
    ]);
    expect(textsOf(sheet, 4).slice(1, 12)).toEqual([
      '样例通道被占用',
      '=三个小区的消防通道被占用',
      '通道畅通',
      '1.清理占用\n2.增设标线',
      unit().name,
      office.departments[1].name,
      undefined,
      '王科、李科',
      '2026-04-30T00:00:00.000Z',
      '已清理两处（2026年1月20日）\n2026年2月2日报告：无变化',
      '否',
    ]);
    expect(sheet.getCell('C4').formula).toBeUndefined();
    expect(sheet.pageSetup.paperSize).toBe(8);
  });

  it('groups the headings of the audit list', async () => {
    const audit = shippedLayouts.find(({ id }) => id === 'audit');
    const { bytes } = await exported(office.clerk, { columns: audit?.columns ?? [], title: '整改清单' });
    const sheet = readSheet(bytes).Sheets['整改清单'] ?? {};
    const valueOf = (address: string) => (sheet[address] as { v?: unknown } | undefined)?.v;
    expect([valueOf('D3'), valueOf('D4'), valueOf('G3'), valueOf('G4')]).toEqual([
      '问题在审计报告中的序号及表述',
      '问题序号',
      '整改责任清单',
      '具体责任单位',
    ]);
  });

  it('shows a department its own cases only, and of other units no more than the page of the case', async () => {
    const source = app.database.dataSource;
    const foreign = { leadUnitId: office.departments[1].id, number: '2026-B-1' };
    const foreignCase = await addCaseRows(source, office, foreign);
    const parts = (caseId: string) => [
      { caseId, unitId: office.departments[0].id, part: 'assist' as const },
      { caseId, unitId: office.departments[2].id, part: 'assist' as const },
    ];
    for (const task of parts(foreignCase.id)) await addTask(source, task);
    const tasks = parts(foreignCase.id).map(({ unitId, part }) => ({
      unitId,
      part,
      under: null,
      status: 'signed' as const,
      weight: 1,
      dueOn: null,
    }));
    const context = { ...foreignCase.context, leadUnitId: foreign.leadUnitId, tasks };
    await manager().update(CaseRow, { id: foreignCase.id }, { context });
    await addCaseRows(source, office, { leadUnitId: office.departments[2].id, number: '2026-B-2' });
    const change = {
      query: { sort: 'number' as const, text: '2026-B' },
      columns: ['number', 'assist-units'].map((field) => column(field as ExportField)),
    };
    const own = await sheetOf(handler(0), change);
    expect(dataRowsOf(own)).toBe(1);
    expect(textsOf(own, 4)).toEqual(['2026-B-1', office.departments[0].name]);
    expect(dataRowsOf(await sheetOf(office.clerk, change))).toBe(2);
    const all = textsOf(await sheetOf(office.clerk, change), 4)[1];
    expect(all).toContain(office.departments[2].name);
    expect(dataRowsOf(await sheetOf(office.admin, change))).toBe(0);
  });

  it('is of one moment, whatever changes while it is written', async () => {
    const base = await addCaseRows(app.database.dataSource, office, { number: '2026-C-0', title: '快照' });
    await copies(base.id, 1200, '2026-C');
    const query = { sort: 'number' as const, text: '2026-C' };
    const titles = await app
      .get(ReadExport)
      .within(office.clerk, body({ query, columns: [column('title')] }), async ({ rows }) => {
        const found: unknown[] = [];
        for await (const [title] of rows) {
          if (found.length === 0) await manager().query(`UPDATE "case" SET title = '后来' WHERE number LIKE '2026-C%'`);
          found.push(title);
        }
        return found;
      });
    expect(titles).toHaveLength(1201);
    expect(new Set(titles)).toEqual(new Set(['快照']));
  });

  it('comes as CSV that Excel reads, with its as-of line', async () => {
    const query = { sort: 'number' as const, text: '2026-A-1' };
    const { bytes, name } = await exported(office.clerk, { query, format: 'csv' });
    expect(name).toBe('督查事项台账（截至2026年3月2日）.csv');
    const lines = bytes.toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFF督查事项台账');
    expect(lines[3]).toBe('1,2026-A-1,甲,整改中,2026-02-10,-10,逾期');
  });

  /** Cases like a given one, by one statement. */
  async function copies(caseId: string, count: number, prefix: string): Promise<void> {
    await manager().query(
      `INSERT INTO "case" SELECT (jsonb_populate_record(c, jsonb_build_object(
         'id', gen_random_uuid(), 'number', $3::text || '-' || lpad(n::text, 6, '0')))).*
         FROM "case" c, generate_series(1, $2::int) n WHERE c.id = $1`,
      [caseId, count, prefix],
    );
  }

  describe('that is long', () => {
    const TOTAL = EXPORT_AT_ONCE + 500;
    const long = { query: { sort: 'number' as const, text: '2026-D' } };

    beforeAll(async () => {
      const base = await addCaseRows(app.database.dataSource, office, { number: '2026-D-0', title: '长台账' });
      await copies(base.id, TOTAL - 1, '2026-D');
    });
    beforeEach(() => manager().query('DELETE FROM ledger_export'));

    async function later(actor: Actor = office.clerk): Promise<LedgerExportView> {
      const answer = await app.get(ExportLedger).execute(actor, body(long));
      if ('bytes' in answer) throw new Error('it was written at once');
      return answer;
    }
    const read = (id: string, actor = office.clerk) => app.get(ExportQueries).getById(actor, id);
    const run = (id: string) => app.get(RunExport).execute(id);
    async function bytesOf(id: string): Promise<Buffer> {
      const { content, size } = await app.get(ExportQueries).getFile(office.clerk, id);
      const bytes = Buffer.concat((await content.toArray()) as Buffer[]);
      expect(bytes).toHaveLength(size);
      return bytes;
    }

    it('is written in the background, fetched by whoever asked for it, and kept for three days', async () => {
      const { id, total, status } = await later();
      expect([total, status]).toEqual([TOTAL, 'waiting']);
      expect(await manager().findBy(OutboxRow, { job: 'ledger.export' })).toMatchObject([
        { payload: { exportId: id } },
      ]);
      await expect(app.get(ExportQueries).getFile(office.clerk, id)).rejects.toMatchObject({
        code: 'export/not-ready',
      });
      await run(id);
      expect(await read(id)).toMatchObject({ status: 'ready', done: TOTAL, keptUntil: '2026-03-05T02:00:00.000Z' });
      const sheet = readSheet(await bytesOf(id)).Sheets['督查事项台账'];
      expect(sheet?.['!ref']).toBe(`A1:G${TOTAL + 3}`);
      expect((sheet?.[`A${TOTAL + 3}`] as { v: number } | undefined)?.v).toBe(TOTAL);
      await expect(read(id, office.lead)).rejects.toMatchObject({ code: 'export/unknown' });
      clock.goTo('2026-03-05 10:01');
      await app.get(PurgeExports).execute();
      await expect(read(id)).rejects.toMatchObject({ code: 'export/unknown' });
      expect(await manager().count(LedgerExportChunkRow)).toBe(0);
    });

    it('is cancelled while it is written, and leaves nothing behind', async () => {
      const { id } = await later();
      const reader = app.get(ReadExport);
      const within = reader.within.bind(reader);
      const spy = jest.spyOn(reader, 'within').mockImplementationOnce(async (actor, task, use) =>
        within(actor, task, async (snapshot) => {
          await app.get(CancelExport).execute(office.clerk, id);
          return use(snapshot);
        }),
      );
      await run(id).finally(() => spy.mockRestore());
      expect(await read(id)).toMatchObject({ status: 'cancelled' });
      expect(await manager().count(LedgerExportChunkRow)).toBe(0);
      await expect(app.get(CancelExport).execute(office.clerk, id)).rejects.toMatchObject({ code: 'export/ended' });
    });

    it('begins anew when its process was killed, and takes nothing from the one that was given up', async () => {
      const { id } = await later();
      await manager().update(LedgerExportRow, { id }, { status: 'running', attempt: 1, done: 1000 });
      const lost = { exportId: id, attempt: 1, position: 0, content: Buffer.from('half a file') };
      await manager().insert(LedgerExportChunkRow, lost);
      const undead = new ExportSink(app.database.dataSource, { exportId: id, attempt: 1 });
      await run(id);
      const failed = new Promise<Error>((resolve) => undead.once('error', resolve));
      undead.end(Buffer.alloc(2_000_000));
      expect((await failed).constructor.name).toBe('Overtaken');
      expect(await read(id)).toMatchObject({ status: 'ready', done: TOTAL });
      expect(readSheet(await bytesOf(id)).Sheets['督查事项台账']?.['!ref']).toBe(`A1:G${TOTAL + 3}`);
    });

    it('is asked for again when its job was lost, and given up after five starts', async () => {
      const { id } = await later();
      await manager().clear(OutboxRow);
      clock.goTo('2026-03-02 10:06');
      await app.get(AskAgainForSheets).execute();
      expect(await manager().findBy(OutboxRow, { job: 'ledger.export' })).toHaveLength(1);
      await manager().update(LedgerExportRow, { id }, { status: 'running', attempt: 5 });
      await run(id);
      expect(await read(id)).toMatchObject({
        status: 'failed',
        failure: { zh: expect.stringContaining('系统故障') as string },
      });
    });

    it('is not written for somebody who has left, nor more than three at a time', async () => {
      const { id } = await later();
      await later();
      await later();
      await expect(later()).rejects.toMatchObject({ code: 'export/too-many' });
      await manager().update(PersonRow, { id: office.clerk.personId ?? '' }, { active: false });
      await run(id);
      await manager().update(PersonRow, { id: office.clerk.personId ?? '' }, { active: true });
      expect(await read(id)).toMatchObject({ status: 'failed', failure: { zh: '导出人的账号已停用' } });
    });
  });
});
