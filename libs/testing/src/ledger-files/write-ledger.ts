import { Workbook, type CellValue, type Worksheet } from 'exceljs';

/** A header, or a group of headers under a common one. */
export type Header = string | { readonly name: string; readonly over: readonly Header[] };

/** A sheet as an office makes it: titles above, a header of several rows, merged cells below, notes at the end. */
export type LedgerSheet = {
  readonly name: string;
  readonly hidden?: boolean;
  readonly titles?: readonly string[];
  readonly headers: readonly Header[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Areas of the body to merge: first and last row (from 0, within the rows), first and last column. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly notes?: readonly string[];
};

const depthOf = (header: Header): number =>
  typeof header === 'string' ? 1 : 1 + Math.max(...header.over.map(depthOf));
/** Over how many columns a header stands. */
export const widthOf = (header: Header): number =>
  typeof header === 'string' ? 1 : header.over.reduce((sum, one) => sum + widthOf(one), 0);

/** A row of the body under these headers, empty but for the columns given. */
export function sparse(headers: readonly Header[], cells: Readonly<Record<number, CellValue>>): readonly CellValue[] {
  const width = headers.reduce((sum, header) => sum + widthOf(header), 0);
  return Array.from({ length: width }, (_, column) => cells[column] ?? null);
}

type Place = { readonly row: number; readonly column: number; readonly lastRow: number };

/** Writes a header and those under it: a group over its columns, a single one down to the last header row. */
function writeHeader(sheet: Worksheet, header: Header, { row, column, lastRow }: Place): void {
  const width = widthOf(header);
  sheet.getCell(row, column).value = typeof header === 'string' ? header : header.name;
  const bottom = typeof header === 'string' ? lastRow : row;
  if (bottom > row || width > 1) sheet.mergeCells(row, column, bottom, column + width - 1);
  if (typeof header === 'string') return;
  let at = column;
  for (const one of header.over) {
    writeHeader(sheet, one, { row: row + 1, column: at, lastRow });
    at += widthOf(one);
  }
}

function writeSheet(sheet: Worksheet, { titles = [], headers, rows, merges = [], notes = [] }: LedgerSheet): void {
  const width = headers.reduce((sum, header) => sum + widthOf(header), 0);
  const depth = Math.max(...headers.map(depthOf));
  titles.forEach((title, index) => {
    sheet.getCell(index + 1, 1).value = title;
    if (width > 1) sheet.mergeCells(index + 1, 1, index + 1, width);
  });
  const top = titles.length + 1;
  let column = 1;
  for (const header of headers) {
    writeHeader(sheet, header, { row: top, column, lastRow: top + depth - 1 });
    column += widthOf(header);
  }
  const first = top + depth;
  rows.forEach((row, index) => row.forEach((value, at) => (sheet.getCell(first + index, at + 1).value = value)));
  for (const [from, to, left, right] of merges) sheet.mergeCells(first + from, left + 1, first + to, right + 1);
  notes.forEach((note, index) => (sheet.getCell(first + rows.length + index, 1).value = note));
}

/** A real .xlsx of these sheets. */
export async function writeLedger(sheets: readonly LedgerSheet[]): Promise<Buffer> {
  const workbook = new Workbook();
  for (const sheet of sheets) {
    writeSheet(workbook.addWorksheet(sheet.name, { state: sheet.hidden === true ? 'hidden' : 'visible' }), sheet);
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
