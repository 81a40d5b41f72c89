import { cellName, type SheetCell, type SheetRow } from '@bihuan/contracts';
import { parse } from 'csv-parse';
import { posix } from 'node:path';
import { Readable } from 'node:stream';
import { DamagedSpreadsheet, SpreadsheetTooLarge } from '../spreadsheets.errors';
import { cellText } from './cell-text';
import { beginningOf, decodedChunks } from './decode-text';
import { LIMITS } from './limits';
import { tooManyRows } from './read-xlsx';
import type { Spreadsheet } from './spreadsheet';

const LOOKED_AT = 20_000;
const DELIMITERS = [',', '\t', ';', '|'];
const NAMED = /^"?sep=(.)"?\r?\n/i;

/**
 * The sign that parts the cells: the one that Excel’s own first line names; the tab, where the first line has one, as nobody
 * types it into a cell and all that is copied out of a sheet is parted by it; else the most frequent outside of quotes.
 */
export function delimiterOf(beginning: string): string {
  const named = NAMED.exec(beginning)?.[1];
  if (named !== undefined) return named;
  const bare = beginning.replaceAll(/"[^"]*"/g, '');
  if (bare.trimStart().split(/\r?\n/, 1)[0]?.includes('\t') === true) return '\t';
  const counts = DELIMITERS.map((delimiter) => bare.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** What `="0017"` shows: so .csv files keep the zeros that Excel would drop. */
function withoutFormula(text: string): string {
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text;
}

function rowOf(record: readonly string[], number: number, fileName: string): SheetRow | null {
  const cells: SheetCell[] = record.map((text) => cellText(withoutFormula(text)));
  const last = cells.findLastIndex((cell) => cell !== null);
  if (last < 0) return null;
  if (last >= LIMITS.columns) {
    throw new SpreadsheetTooLarge(fileName, {
      zh: `第 ${number} 行超过 ${LIMITS.columns} 列`,
      en: `row ${number} has more than ${LIMITS.columns} columns`,
    });
  }
  const long = cells.findIndex((cell) => typeof cell === 'string' && cell.length > LIMITS.characters);
  if (long >= 0) {
    const cell = cellName(long, number);
    throw new SpreadsheetTooLarge(fileName, {
      zh: `单元格 ${cell} 超过 ${LIMITS.characters} 字`,
      en: `the cell ${cell} has more than ${LIMITS.characters} characters`,
    });
  }
  return { number, cells: cells.slice(0, last + 1) };
}

async function* rowsOf(bytes: Buffer, encoding: string, fileName: string): AsyncGenerator<SheetRow> {
  const beginning = beginningOf(bytes, encoding, LOOKED_AT);
  const parser = parse({
    delimiter: delimiterOf(beginning),
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LIMITS.characters * 20,
  });
  const source = Readable.from(decodedChunks(bytes, encoding));
  source.pipe(parser);
  let number = 0;
  let count = 0;
  try {
    for await (const record of parser) {
      number += 1;
      const row = number === 1 && NAMED.test(beginning) ? null : rowOf(record as string[], number, fileName);
      if (row === null) continue;
      count += 1;
      if (count > LIMITS.rows) throw tooManyRows(fileName);
      yield row;
    }
  } catch (error) {
    throw refusalOf(error, fileName, number + 1);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function refusalOf(error: unknown, fileName: string, row: number): unknown {
  if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CSV_')) return error;
  const where = {
    zh: `第 ${row} 行起无法分列（引号没有配对）`,
    en: `from row ${row} on its cells cannot be told (a quote is not closed)`,
  };
  return Object.assign(new DamagedSpreadsheet(fileName, where), { cause: error });
}

/** Opens a .csv (or the tab-separated text that Excel saves as Unicode): one sheet, named like the file, all cells texts. */
export function readCsv(bytes: Buffer, fileName: string, encoding: string): Spreadsheet {
  const name = posix.basename(fileName).replace(/\.[^.]*$/, '');
  return { sheets: [{ name, hidden: false, rows: () => rowsOf(bytes, encoding, fileName) }] };
}
