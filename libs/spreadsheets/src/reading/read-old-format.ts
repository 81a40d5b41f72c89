import type { MergedArea, SheetCell, SheetRow } from '@bihuan/contracts';
import { read, type CellObject, type ParsingOptions, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { DamagedSpreadsheet, EmptySpreadsheet, EncryptedSpreadsheet } from '../spreadsheets.errors';
import { cellText } from './cell-text';
import { lookOf, numberCell } from './excel-numbers';
import { LIMITS } from './limits';
import { MergedValues } from './merged-areas';
import type { Spreadsheet } from './spreadsheet';

const OPTIONS = {
  dense: true,
  cellNF: true,
  cellHTML: false,
  sheetRows: 65_536,
  // a web page's “2026.10” is a text to us, not a number
  raw: true,
} as const satisfies ParsingOptions;

function opened(source: Buffer | string, fileName: string): WorkBook {
  try {
    return read(source, { ...OPTIONS, type: typeof source === 'string' ? 'string' : 'buffer' });
  } catch (cause) {
    const says = cause instanceof Error ? cause.message : '';
    if (/password|encrypt/i.test(says)) throw Object.assign(new EncryptedSpreadsheet(fileName), { cause });
    const where = { zh: '内容无法读取', en: 'its content cannot be read' };
    throw Object.assign(new DamagedSpreadsheet(fileName, where), { cause });
  }
}

function cellOf(cell: CellObject | undefined, since1904: boolean): SheetCell {
  if (cell === undefined) return null;
  const { t: type, v: value, w: shown, z: format } = cell;
  if (type === 'e') return { error: shown ?? '#N/A' };
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return cellText(value);
  if (typeof value !== 'number') return null;
  return numberCell(value, lookOf(0, typeof format === 'string' ? format : undefined), since1904);
}

function areasOf(sheet: WorkSheet): readonly MergedArea[] {
  return (sheet['!merges'] ?? [])
    .slice(0, LIMITS.mergedAreas)
    .map(({ s, e }) => ({
      top: s.r + 1,
      bottom: e.r + 1,
      left: s.c,
      right: Math.min(e.c, LIMITS.columns - 1),
    }))
    .toSorted((a, b) => a.top - b.top);
}

async function* rowsOf(sheet: WorkSheet, since1904: boolean): AsyncGenerator<SheetRow> {
  const merged = new MergedValues(areasOf(sheet));
  const data = sheet['!data'] ?? [];
  for (let index = 0; index < data.length; index += 1) {
    const cells = Array.from(data[index] ?? [], (cell) => cellOf(cell, since1904));
    const last = cells.findLastIndex((cell) => cell !== null);
    if (last < 0) continue;
    const row = { number: index + 1, cells: cells.slice(0, Math.min(last + 1, LIMITS.columns)) };
    yield merged.fill(sheet['!rows']?.[index]?.hidden === true ? { ...row, hidden: true } : row);
  }
}

/**
 * Opens an .xls, or a web page or XML table that a system calls .xls. The format cannot be read piece by piece; it holds
 * 65 536 rows at most, and the file is bounded more narrowly than the others.
 */
export function readOldFormat(source: Buffer | string, fileName: string): Spreadsheet {
  const workbook = opened(source, fileName);
  const since1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.slice(0, LIMITS.sheets).flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return [{ name, hidden, rows: () => rowsOf(sheet, since1904) }];
  });
  if (sheets.length === 0) throw new EmptySpreadsheet(fileName);
  return { sheets };
}
