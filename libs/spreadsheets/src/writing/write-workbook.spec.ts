import { Readable, Writable } from 'node:stream';
import { read, utils } from '@e965/xlsx';
import { Workbook } from 'exceljs';
import type { CellValue, SheetColumn, SheetPlan } from './sheet-plan';
import { writeCsv } from './write-csv';
import { writeFillInWorkbook } from './write-fill-in-workbook';
import { writeWorkbook } from './write-workbook';

const column = (heading: string, change: Partial<SheetColumn> = {}): SheetColumn => ({
  heading,
  group: null,
  width: 12,
  kind: 'text',
  fillIn: null,
  hidden: false,
  ...change,
});
const plan: SheetPlan = {
  name: '台账',
  title: '问题整改台账',
  lines: ['截至2026年3月2日，共2项'],
  columns: [
    column('序号', { kind: 'number', width: 6 }),
    column('整改要求', { group: '目标' }),
    column('整改时限', { group: '目标', kind: 'date' }),
    column('金额', { kind: 'amount' }),
  ],
  paper: 'a3',
  footer: '青禾区督查室 A&B',
};
const rows: readonly CellValue[][] = [
  [1, '=HYPERLINK("http://x","点我")', { date: '2026-03-31' }, 12.5],
  [2, '+1', null, null],
];
async function* each(values: readonly (readonly CellValue[])[]) {
  yield* values;
}

/** Collects what is written. */
class Sink extends Writable {
  readonly chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
  get bytes(): Buffer {
    return Buffer.concat(this.chunks);
  }
}

async function opened(bytes: Buffer) {
  const workbook = new Workbook();
  await workbook.xlsx.read(Readable.from(bytes));
  return workbook;
}

describe('a written workbook', () => {
  const sink = new Sink();
  beforeAll(() => writeWorkbook({ plan, rows: each(rows) }, sink));

  it('is frozen below its headings, prints landscape on A3, repeats its headings and numbers its pages', async () => {
    const sheet = (await opened(sink.bytes)).getWorksheet('台账');
    expect(sheet?.views).toMatchObject([{ state: 'frozen', ySplit: 4 }]);
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 8,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:4',
    });
    expect(sheet?.headerFooter.oddFooter).toBe('&L&9青禾区督查室 A&&B&C&9第 &P 页  共 &N 页');
  });

  it('has its title above all columns and its groups above theirs', () => {
    const sheet = read(sink.bytes).Sheets['台账'];
    const merged = (sheet?.['!merges'] ?? []).map((range) => utils.encode_range(range));
    expect(merged).toEqual(['A1:D1', 'A2:D2', 'A3:A4', 'B3:C3', 'D3:D4']);
    expect([sheet?.['A1'], sheet?.['B3'], sheet?.['C4']].map((cell: { v: unknown }) => cell.v)).toEqual([
      '问题整改台账',
      '目标',
      '整改时限',
    ]);
  });

  it('holds days as days, numbers as numbers, and no formula', async () => {
    const sheet = (await opened(sink.bytes)).getWorksheet('台账');
    const cell = sheet?.getCell('B5');
    expect([cell?.value, cell?.formula, cell?.numFmt]).toEqual(['=HYPERLINK("http://x","点我")', undefined, '@']);
    expect(sheet?.getCell('C5').value).toEqual(new Date('2026-03-31'));
    expect(sheet?.getCell('D5').value).toBe(12.5);
    const cells = read(sink.bytes, { cellFormula: true }).Sheets['台账'] ?? {};
    expect(Object.values(cells).filter((one: { f?: string }) => one.f)).toEqual([]);
  });

  it('fails with the stream that it is written to', async () => {
    const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('the disk is full')) });
    await expect(writeWorkbook({ plan, rows: each(rows) }, broken)).rejects.toThrow('the disk is full');
  });
});

describe('a written CSV', () => {
  it('begins with its mark, quotes what needs it, and disarms what looks like a formula', async () => {
    const sink = new Sink();
    await writeCsv({ plan, rows: each(rows) }, sink);
    const [title, line, headings, first, second] = sink.bytes.toString('utf8').split('\r\n');
    expect(title).toBe('\uFEFF问题整改台账');
    expect([line, headings]).toEqual(['截至2026年3月2日，共2项', '序号,目标/整改要求,目标/整改时限,金额']);
    expect(first).toBe(`1,"'=HYPERLINK(""http://x"",""点我"")",2026-03-31,12.5`);
    expect(second).toBe(`2,'+1,,`);
  });
});

describe('a workbook to be filled in', () => {
  it('opens only the empty cells of its fill-in columns, and offers their choices', async () => {
    const choices = { choices: ['是'], prompt: '已完成请选“是”' };
    const columns = [
      column('编号'),
      column('已完成', { fillIn: choices, kind: 'code' }),
      column('键', { hidden: true }),
    ];
    const content = {
      plan: { ...plan, columns },
      rows: each([
        ['甲', null, 'k1'],
        ['乙', '是', 'k2'],
      ]),
    };
    const sheet = (await opened(await writeFillInWorkbook([content]))).getWorksheet('台账');
    const lockedOf = (address: string) => sheet?.getCell(address).protection?.locked ?? true;
    expect(['A4', 'B4', 'B5', 'C4'].map(lockedOf)).toEqual([true, false, true, true]);
    expect(sheet?.getCell('B4').dataValidation).toMatchObject({ type: 'list', formulae: ['"是"'] });
    expect(sheet?.getCell('B5').dataValidation).toBeUndefined();
    expect(sheet?.getColumn(3).hidden).toBe(true);
    expect(sheet?.model).toMatchObject({ sheetProtection: { sheet: true } });
  });
});
