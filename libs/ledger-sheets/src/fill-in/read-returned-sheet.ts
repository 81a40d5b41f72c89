import { FILL_IN_LIMIT, type CellFault, type PlainDate, type Words } from '@bihuan/contracts';
import type { Spreadsheet } from '@bihuan/spreadsheets';
import { NotAFillInSheet } from '../ledger-sheets.errors';
import { columnNames, headings, type FillInColumn } from './fill-in-columns';
import { faultIn, readFilledIn, textOf, type ColumnPlaces, type FilledIn, type RowCells } from './read-cells';
import { looksLikeKey, readKey, type RowKey } from './sheet-key';

/** A row that came back: what it stands for, if that can still be told, and what was filled in. */
export type ReturnedRow = {
  readonly sheet: string;
  readonly row: number;
  readonly key: RowKey | null;
  readonly filledIn: FilledIn;
  readonly isEmpty: boolean;
  readonly faults: readonly CellFault[];
};

/** Columns without which nothing can be read; all others may have been removed. */
const needed: readonly FillInColumn[] = ['number', 'measure', 'progress', 'unchanged', 'done', 'note', 'doneOn'];
const nothing: FilledIn = { progress: '', unchanged: false, done: false, note: '', doneOn: null };

const changedKey: Words = {
  zh: '识别码与本行内容相符（可能改动过，或只对部分列排了序）',
  en: 'the key of this very row (it was changed, or only some columns were sorted)',
};
const missingKey: Words = {
  zh: '下载时带有的识别码（新增的行无法对应事项）',
  en: 'the key that the sheet was handed out with (added rows belong to no case)',
};

/**
 * Reads what was filled in, wherever rows, columns and sheets were moved to. Rows are told by their keys, columns by their
 * headings. Refuses a file in which there is neither.
 */
export async function readReturnedSheet({ sheets }: Spreadsheet, today: PlainDate): Promise<readonly ReturnedRow[]> {
  const found: ReturnedRow[] = [];
  for (const sheet of sheets) {
    let places: ColumnPlaces | null = null;
    for await (const row of sheet.rows()) {
      places = placesIn(row) ?? places;
      const read = placesIn(row) ? null : readRow(row, places, today);
      if (read) found.push({ ...read, sheet: sheet.name, row: row.number });
      if (found.length > 2 * FILL_IN_LIMIT) throw tooLong();
    }
  }
  if (!found.some(({ key }) => key)) throw noSheet();
  return found;
}

/** Where the columns stand, if this row holds their headings. */
function placesIn({ cells }: RowCells): ColumnPlaces | null {
  const texts = cells.map((cell) => textOf(cell).replaceAll(/\s/g, ''));
  const places = new Map(columnNames.map((name) => [name, texts.indexOf(headings[name])] as const));
  for (const [name, place] of places) if (place < 0) places.delete(name);
  return needed.every((name) => places.has(name)) ? places : null;
}

function readRow(
  row: RowCells,
  places: ColumnPlaces | null,
  today: PlainDate,
): Omit<ReturnedRow, 'sheet' | 'row'> | null {
  const cell = row.cells.find(looksLikeKey);
  if (!places) {
    if (cell === undefined) return null; // title and instructions
    throw noHeadings();
  }
  const wordsOf = (name: FillInColumn) => textOf(row.cells[places.get(name) ?? -1]);
  const key = cell === undefined ? null : readKey(cell, { number: wordsOf('number'), measure: wordsOf('measure') });
  const { filledIn, faults, isEmpty } = readFilledIn(row, places, today, key === null || key.measureId !== null);
  if (key) return { key, filledIn, faults, isEmpty };
  if (cell === undefined && isEmpty) return null; // notes below the table
  const keyFault = faultIn(row, places, 'key', cell === undefined ? missingKey : changedKey);
  return { key: null, filledIn: nothing, faults: isEmpty ? [] : [{ ...keyFault, value: '' }], isEmpty };
}

function noSheet(): NotAFillInSheet {
  return new NotAFillInSheet(
    '文件里没有可识别的填报行。请上传从本系统下载的填报表（隐藏的“识别码”列不能删除）。',
    'No row of this file is known: upload a fill-in sheet that was fetched here, with its hidden key column',
  );
}

function noHeadings(): NotAFillInSheet {
  const names = needed.map((name) => `“${headings[name]}”`).join('、');
  return new NotAFillInSheet(
    `找不到列标题${names}。请不要改动填报表的标题行，重新下载后再填。`,
    `The headings ${names} are missing: fetch the sheet again and leave its headings as they are`,
  );
}

function tooLong(): NotAFillInSheet {
  return new NotAFillInSheet(
    `文件的行数超过${2 * FILL_IN_LIMIT}行，不是从本系统下载的填报表。`,
    `The file has more than ${2 * FILL_IN_LIMIT} rows: it is no fill-in sheet of ours`,
  );
}
