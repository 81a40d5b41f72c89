import type { LayoutProposal, LedgerField, LedgerRecord } from '@bihuan/contracts';
import { proposeLayouts, readLedger, SAMPLE_ROWS, type SheetSample } from '@bihuan/ledger-reader';
import {
  auditLedger,
  clueLedger,
  environmentLedger,
  ledgerUnits,
  officeLedger,
  patrolWorkbook,
  writeLedger,
} from '@bihuan/testing';
import { read, write, type WorkBook } from '@e965/xlsx';
import { openSpreadsheet } from './open-spreadsheet';
import type { Sheet } from './spreadsheet';

const { housing, finance, justice, environment, east, west } = ledgerUnits;
const world = { units: Object.values(ledgerUnits), today: '2026-04-10' };

async function sampleOf(sheet: Sheet): Promise<SheetSample> {
  const rows = [];
  for await (const row of sheet.rows()) {
    rows.push(row);
    if (rows.length === SAMPLE_ROWS) break;
  }
  return { name: sheet.name, hidden: sheet.hidden, rows };
}

/** Reads a file as the import does: the likeliest sheet, as it was proposed. */
async function imported(bytes: Buffer, fileName: string) {
  const { sheets } = await openSpreadsheet(bytes, fileName);
  const [layout] = proposeLayouts(await Promise.all(sheets.map(sampleOf)), world);
  const sheet = sheets.find(({ name }) => name === layout?.sheet);
  if (layout === undefined || sheet === undefined) throw new Error('no table found');
  const records: LedgerRecord[] = [];
  for await (const record of readLedger(sheet.rows(), layout, world)) records.push(record);
  return { layout, records, cases: records.filter((record) => record.kind === 'case') };
}

/** Which header was taken for which field. */
const choices = ({ columns }: LayoutProposal): Partial<Record<LedgerField, string>> =>
  Object.fromEntries(columns.flatMap(({ field, header }) => (field === null ? [] : [[field, header]])));

const faultsOf = (records: readonly LedgerRecord[]) =>
  records.flatMap((one) => (one.kind === 'case' ? one.faults : []));

describe('the layouts of the trade, mapped without a hand laid on', () => {
  it('A: the list of an audit, four header rows and 52 columns', async () => {
    const { layout, records, cases } = await imported(await writeLedger([auditLedger]), '整改清单.xlsx');
    expect(layout).toMatchObject({ headerRows: [3, 4, 5, 6], firstRow: 7, year: 2026, title: '整改清单' });
    expect(layout.columns).toHaveLength(52);
    expect(choices(layout)).toEqual({
      sequence: '序号',
      leadUnit: '具体责任单位',
      sourceType: '问题来源',
      domain: '问题类别',
      finding: '问题在审计报告中的序号及表述/在审计报告中的表述',
      detail: '整改责任清单/具体问题表述',
      amount: '整改责任清单/问题金额（万元）',
      rectificationType: '整改责任清单/整改类型',
      legalBasis: '整改责任清单/法规政策依据',
      goal: '整改目标清单/整改要求',
      deadline: '整改目标清单/整改时限',
      standard: '整改目标清单/整改完成标准',
      measures: '具体责任单位细化的整改要求/细化的整改措施',
      measureDue: '具体责任单位细化的整改要求/对应的完成时间',
      leader: '整改责任人/整改第一责任人',
      owner: '整改责任人/牵头整改部门责任人及联系电话',
      progress: '整改情况/已采取的整改措施',
      rectifiedAmount: '整改情况/问题整改金额（万元）/合计',
      unresolvedReason: '整改情况/未整改到位问题原因及下一步计划',
      result: '整改情况/是否已完成整改',
      closed: '整改情况/是否销号',
    });
    expect(faultsOf(records)).toEqual([]);
    expect(cases.map(({ rows }) => rows)).toEqual([[7], [8, 9]]);
    expect(cases[1]?.values).toMatchObject({
      leadUnit: housing.id,
      sourceType: 'audit',
      amount: '350.5',
      rectificationType: 'staged',
      deadline: { kind: 'fixed', date: '2026-12-31' },
      measures: [
        { text: '清理账户', dueOn: '2026-06-30' },
        { text: '拨付到项目', dueOn: '2026-12-31' },
      ],
      closed: false,
    });
    expect(cases[0]?.values).toMatchObject({
      amount: '1200',
      rectifiedAmount: '1200',
      closed: true,
      result: 'completed',
    });
    expect(records.slice(2)).toMatchObject([
      { kind: 'skipped', row: 10, reason: { zh: '合计、小计行' } },
      { kind: 'skipped', row: 11, reason: { zh: '表格下方的说明' } },
      { kind: 'skipped', row: 12, reason: { zh: '表格下方的说明' } },
    ]);
  });

  it('B: the field ledger of an environmental campaign, 80 columns of which few concern a case', async () => {
    const { layout, records, cases } = await imported(await writeLedger([environmentLedger]), '点位.xlsx');
    expect(choices(layout)).toEqual({
      territoryUnits: '行政区',
      externalNumber: '问题点位编号',
      place: '位置',
      finding: '问题描述',
      detail: '存在问题及主要生态影响',
      objectName: '建设单位',
      measures: '整改措施',
      deadline: '整改时限',
      progress: '整改进展',
      closed: '是否销号',
      verifyUnit: '核查单位',
      verifiedOn: '核查时间',
      verifiers: '核查人',
      contact: '联系方式',
      note: '备注',
      sourceType: '台账来源',
    });
    expect(faultsOf(records)).toEqual([]);
    expect(cases).toHaveLength(4);
    expect(cases[0]?.values).toMatchObject({
      territoryUnits: [west.id],
      verifyUnit: environment.id,
      verifiedOn: '2026-06-20',
      deadline: { kind: 'fixed', date: '2026-06-30' },
      closed: true,
    });
  });

  it('C: the clue ledger of a city, where a lead unit stands beside the responsible ones', async () => {
    const { layout, records, cases } = await imported(await writeLedger([clueLedger]), '线索.xlsx');
    expect(choices(layout)).toEqual({
      externalNumber: '编号',
      domain: '问题线索类别',
      title: '问题线索概要',
      finding: '问题线索主要情况',
      assistUnits: '整改责任单位',
      leadUnit: '牵头单位',
      deadline: '整改时限',
      progress: '整改情况（月）',
      unresolvedReason: '存在问题',
      nextStep: '下步措施',
      result: '整改完成情况',
    });
    expect(faultsOf(records)).toEqual([]);
    expect(cases.map(({ values }) => values.deadline)).toEqual(
      ['2026-09-30', '2026-12-31', '2026-05-31'].map((date) => ({ kind: 'fixed', date })),
    );
    expect(cases[1]?.values).toMatchObject({
      leadUnit: justice.id,
      assistUnits: [housing.id, finance.id],
      result: 'completed',
    });
    expect(cases[2]?.values).toMatchObject({ leadUnit: environment.id, assistUnits: [east.id] });
  });

  it('D: the workbook of a patrol system, of whose four sheets the ledger is chosen', async () => {
    const { layout, records, cases } = await imported(await writeLedger(patrolWorkbook), '巡查.xlsx');
    expect(layout.sheet).toBe('问题闭环台账');
    expect(choices(layout)).toEqual({
      sequence: '序号',
      externalNumber: '问题编号',
      title: '问题标题',
      finding: '问题详情描述',
      place: '问题位置',
      domain: '问题类型',
      severity: '严重程度',
      leadUnit: '所属部门',
      owner: '整改责任人',
      deadline: '整改截止日期',
      result: '当前状态',
      progress: '最新整改反馈',
      closedOn: '完成时间',
      foundOn: '创建时间',
    });
    expect(faultsOf(records)).toEqual([]);
    expect(cases.map(({ values }) => [values.severity, values.result])).toEqual([
      ['serious', 'completed'],
      ['ordinary', undefined],
    ]);
  });
});

/** E as every reader should see it, whatever kind of file it came in. */
function expectOffice(
  { layout, records, cases }: Awaited<ReturnType<typeof imported>>,
  kinds: readonly string[],
): void {
  expect(choices(layout)).toEqual({
    sequence: '序号',
    finding: '反馈问题',
    detail: '具体表现',
    goal: '整改目标',
    measures: '整改措施',
    leadUnit: '牵头(责任)单位',
    assistUnits: '配合单位',
    leader: '责任领导(包案)',
    owner: '责任人',
    deadline: '整改时限',
    progress: '整改进展(完成情况)',
    closed: '是否销号',
    note: '备注',
  });
  expect(layout.columns.every(({ field, confidence }) => field === null || confidence > 0.9)).toBe(true);
  expect(records.map(({ kind }) => kind)).toEqual(kinds);
  expect(faultsOf(records)).toEqual([]);
  expect(cases[0]).toMatchObject({
    rows: [5, 6, 7],
    values: {
      finding: '行政执法公示不及时',
      leadUnit: housing.id,
      assistUnits: [finance.id, justice.id],
      deadline: { kind: 'fixed', date: '2026-09-15' },
      measures: [
        { text: '补录公示信息', dueOn: '2026-03-31' },
        { text: '建立每月核对机制', dueOn: '2026-06-30' },
        { text: '开展专项培训', dueOn: '2026-09-15' },
      ],
    },
  });
  expect(cases[1]?.values).toMatchObject({
    leadUnit: justice.id,
    assistUnits: [housing.id, finance.id],
    deadline: { kind: 'none' },
    measures: [{ text: '全面清理' }, { text: '建立动态清理机制' }],
  });
}

describe('the thirteen columns of an inspection office (E)', () => {
  const office = ['skipped', 'case', 'case', 'skipped', 'skipped', 'skipped', 'skipped'];
  let workbook: WorkBook;
  let xlsx: Buffer;

  beforeAll(async () => {
    xlsx = await writeLedger([officeLedger]);
    workbook = read(xlsx);
  });

  it('come in as .xlsx', async () => expectOffice(await imported(xlsx, '台账.xlsx'), office));

  it('come in as .xls, even when it is called .xlsx', async () => {
    const xls: Buffer = write(workbook, { type: 'buffer', bookType: 'biff8' });
    expectOffice(await imported(xls, '台账.xlsx'), office);
  });

  it('come in as the web page that systems call .xls', async () => {
    const page: string = write(workbook, { type: 'string', bookType: 'html' });
    expectOffice(await imported(Buffer.from(page), '台账.xls'), office);
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, parted by tabs', (text: string) => Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['parted by semicolons', (text: string) => Buffer.from(text.replaceAll(',', ';'))],
  ])('come in as .csv: %s', async (_, bytesOf) => {
    const csv: string = write(workbook, { type: 'string', bookType: 'csv' });
    expectOffice(await imported(bytesOf(csv), '台账.csv'), office);
  });

  it('come in as .csv in GB18030, as Chinese Excel saves it', async () => {
    // the bytes of 序号,反馈问题,责任单位,整改时限 and one row, which no encoder of Node writes
    const hex =
      'd0f2bac52cb7b4c0a1cecacce22cd4f0c8ceb5a5cebb2cd5fbb8c4cab1cfde0a312cb9abcabeb2bbbcb0cab12cd7a1bda8bed62c32303236c4ea36d4c2b5d7';
    const bytes = Buffer.from(hex, 'hex');
    const { cases } = await imported(bytes, '台账.csv');
    expect(cases).toMatchObject([
      {
        values: { finding: '公示不及时', leadUnit: housing.id, deadline: { kind: 'fixed', date: '2026-06-30' } },
        faults: [],
      },
    ]);
  });
});
