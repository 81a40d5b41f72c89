import { Readable } from 'node:stream';
import { Workbook, type Cell, type CellValue, type Worksheet } from 'exceljs';
import { columnNames, type FillInColumn } from './fill-in-columns';

/** For specs: the row of the headings. */
export const HEAD = 4;

/** For specs: opens a written workbook as people do. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.read(Readable.from(bytes));
  return workbook;
}

/** For specs: the first sheet of a handed-out workbook, with hands to fill it in. */
export class SheetInHand {
  private constructor(
    readonly workbook: Workbook,
    readonly sheet: Worksheet,
  ) {}

  static async open(bytes: Buffer): Promise<SheetInHand> {
    const workbook = await openWorkbook(bytes);
    const [sheet] = workbook.worksheets;
    if (!sheet) throw new Error('no sheet');
    return new SheetInHand(workbook, sheet);
  }

  cell(row: number, name: FillInColumn): Cell {
    return this.sheet.getCell(row, columnNames.indexOf(name) + 1);
  }

  /** The values of a row, from the first column on. */
  values(row: number): CellValue[] {
    return columnNames.map((name) => this.cell(row, name).value);
  }

  /** The row of a case's n-th measure. */
  rowOf(title: string, measure = 1): number {
    const rows = [...Array(this.sheet.rowCount + 1).keys()].filter(
      (row) => this.cell(row + 1, 'title').value === title,
    );
    const row = rows[measure - 1];
    if (row === undefined) throw new Error(`no row of ${title}`);
    return row + 1;
  }

  fill(title: string, values: Partial<Record<FillInColumn, string | Date>>, measure = 1): this {
    const row = this.rowOf(title, measure);
    for (const [name, value] of Object.entries(values)) this.cell(row, name as FillInColumn).value = value;
    return this;
  }

  async bytes(): Promise<Buffer> {
    return Buffer.from(await this.workbook.xlsx.writeBuffer());
  }
}
