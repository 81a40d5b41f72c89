import { PREVIEW_LIMITS, type FilePreview, type SheetCell } from '@bihuan/contracts';
import { openSpreadsheet, SpreadsheetRefused, type Sheet } from '@bihuan/spreadsheets';

const yesOrNo = (cell: boolean): string => (cell ? '是' : '否');

function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return yesOrNo(cell);
  if (typeof cell !== 'object') return String(cell);
  if ('error' in cell) return cell.error;
  return cell.shows === 'month' ? cell.date.slice(0, 7) : cell.date;
}

async function rowsOf(sheet: Sheet): Promise<{ rows: string[][]; isWhole: boolean }> {
  const rows: string[][] = [];
  let isWhole = true;
  for await (const { cells } of sheet.rows()) {
    if (rows.length >= PREVIEW_LIMITS.rows) return { rows, isWhole: false };
    if (cells.length > PREVIEW_LIMITS.columns) isWhole = false;
    rows.push(cells.slice(0, PREVIEW_LIMITS.columns).map((cell) => textOf(cell).slice(0, PREVIEW_LIMITS.cell)));
  }
  return { rows, isWhole };
}

/** The first rows of the first sheet that is not hidden, as they read; null for what is no spreadsheet, or has nothing in it. */
export async function firstRowsOf(bytes: Buffer, name: string): Promise<FilePreview | null> {
  try {
    const { sheets } = await openSpreadsheet(bytes, name);
    const shown = sheets.filter(({ hidden }) => !hidden);
    const [first, ...others] = shown;
    if (!first) return null;
    return { kind: 'table', sheet: first.name, others: others.map((sheet) => sheet.name), ...(await rowsOf(first)) };
  } catch (error) {
    if (error instanceof SpreadsheetRefused) return null;
    throw error;
  }
}
