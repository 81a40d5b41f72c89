import type { SheetCell, SheetRow } from '@bihuan/contracts';
import { plain, wordsOf } from '../cells/plain';
import { isHeaderWord } from './header-field';

/** Where the table of a sheet stands: its header rows, and the path of headers over each column. */
export type FoundTable = {
  readonly headerRows: readonly SheetRow[];
  readonly paths: readonly (readonly string[])[];
  readonly titles: readonly string[];
  /** How many columns have a header that is known. */
  readonly known: number;
};

const LOOKED_AT = 60;
const MOST_HEADER_ROWS = 6;
const LONGEST_HEADER = 60;

const isShortText = (cell: SheetCell | undefined): cell is string =>
  typeof cell === 'string' && cell.length <= LONGEST_HEADER;

/** The cells of a row that say something of their own: a merged area counts once. */
export function ownCells(row: SheetRow): readonly { readonly column: number; readonly cell: SheetCell }[] {
  return row.cells.flatMap((cell, column) => {
    const area = row.merged?.get(column);
    const isOwn = area === undefined || area.left === column;
    return cell !== null && isOwn ? [{ column, cell }] : [];
  });
}

function knownHeaders(row: SheetRow): number {
  const texts = ownCells(row).flatMap(({ cell }) => (isShortText(cell) ? [plain(cell)] : []));
  return new Set(texts.filter(isHeaderWord)).size;
}

/** A merged area that reaches from one row into the other, narrower than a title. */
function areConnected(upper: SheetRow, lower: SheetRow): boolean {
  const wide = Math.max(upper.cells.length, lower.cells.length) - 1;
  return [...(upper.merged?.values() ?? [])].some(
    ({ bottom, left, right }) => bottom >= lower.number && right - left < wide,
  );
}

/** Columns counted below their headers: 1 2 3 …, or （1）（2）… */
function isCounting(row: SheetRow): boolean {
  const numbers = ownCells(row).map(({ cell }) => Number(plain(wordsOf(cell)).replaceAll(/[()栏列]/g, '')));
  return numbers.length >= 3 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index && number < 200);
}

/** Sub-headers under a group that spans several columns, or under blanks of the row above (a .csv merges nothing). */
function areSubHeaders(upper: SheetRow, lower: SheetRow): boolean {
  const fresh = ownCells(lower).filter(({ column }) => lower.merged?.get(column)?.top !== upper.number);
  if (fresh.length < 2 || !fresh.every(({ cell }) => isShortText(cell) && !/\d{2}/.test(cell))) return false;
  const isUnderGroup = fresh.every(({ column }) => {
    const area = upper.merged?.get(column);
    return (
      upper.cells[column] === null ||
      upper.cells[column] === undefined ||
      (area !== undefined && area.right > area.left) ||
      spansGap(upper, column)
    );
  });
  const known = fresh.filter(({ cell }) => isHeaderWord(wordsOf(cell))).length;
  return isUnderGroup && known * 2 >= fresh.length;
}

/** The first column of a group of a .csv: the next cell of the same row is blank. */
function spansGap(row: SheetRow, column: number): boolean {
  const next = row.cells[column + 1];
  return row.merged === undefined && (next === null || next === undefined);
}

function isPartOfHeader(upper: SheetRow, lower: SheetRow): boolean {
  return areConnected(upper, lower) || isCounting(lower) || areSubHeaders(upper, lower);
}

/** Group headings above the row of headers: several short texts, no line of particulars (填报单位：…). */
function isGroupRow(row: SheetRow, below: SheetRow): boolean {
  const own = ownCells(row);
  if (areConnected(row, below)) return true;
  if (own.length < 2 || !own.every(({ cell }) => isShortText(cell) && !/[:：]|\d{4}/.test(cell))) return false;
  const isGroup = (column: number): boolean => {
    const area = row.merged?.get(column);
    return (area !== undefined && area.right > area.left) || spansGap(row, column);
  };
  const hasBelow = (column: number): boolean => (below.cells[column] ?? null) !== null;
  const fits = own.every(({ column, cell }) => (hasBelow(column) && isGroup(column)) || isHeaderWord(wordsOf(cell)));
  return fits && own.some(({ column }) => hasBelow(column) && isGroup(column));
}

function headerAround(rows: readonly SheetRow[], anchor: number): readonly SheetRow[] {
  let first = anchor;
  let last = anchor;
  const at = (index: number): SheetRow | undefined => rows[index];
  for (
    let lower = at(last + 1), upper = at(last);
    lower && upper && last - first < MOST_HEADER_ROWS;
    upper = lower, lower = at(last + 1)
  ) {
    if (!isPartOfHeader(upper, lower)) break;
    last += 1;
  }
  for (
    let upper = at(first - 1), lower = at(first);
    upper && lower && last - first < MOST_HEADER_ROWS;
    lower = upper, upper = at(first - 1)
  ) {
    if (!isGroupRow(upper, lower)) break;
    first -= 1;
  }
  return rows.slice(first, last + 1);
}

/** The headers over each column from the outermost inwards. Where a .csv leaves a group's further columns blank, they are the group's. */
function pathsOf(headerRows: readonly SheetRow[]): readonly (readonly string[])[] {
  const width = Math.max(...headerRows.map((row) => row.cells.length));
  const named = headerRows.filter((row) => !isCounting(row));
  const filled = named.map((row, level) => {
    const isLast = level === named.length - 1;
    return row.merged !== undefined || isLast ? row.cells : filledForward(row.cells, named.slice(level + 1));
  });
  return Array.from({ length: width }, (_, column) =>
    filled
      .map((cells) => wordsOf(cells[column]).replaceAll(/\s+/g, ''))
      .filter((text, level, all) => text !== '' && text !== all.slice(0, level).findLast((one) => one !== '')),
  );
}

function filledForward(cells: readonly SheetCell[], below: readonly SheetRow[]): readonly SheetCell[] {
  const width = Math.max(cells.length, ...below.map((row) => row.cells.length));
  let group: SheetCell = null;
  return Array.from({ length: width }, (_, column) => {
    const own = cells[column] ?? null;
    if (own !== null) group = below.some((row) => (row.cells[column] ?? null) !== null) ? own : null;
    return own ?? (below.some((row) => (row.cells[column] ?? null) !== null) ? group : null);
  });
}

function titlesAbove(rows: readonly SheetRow[], first: SheetRow | undefined): readonly string[] {
  const above = rows.filter((row) => first !== undefined && row.number < first.number);
  return above.flatMap((row) => [...new Set(ownCells(row).map(({ cell }) => wordsOf(cell)))]);
}

/**
 * Finds the header of the table of a sheet: the row with the most known headers among the first rows, with what belongs
 * to it above (groups) and below (sub-headers, numbered columns). Null when no row has two.
 */
export function findTable(rows: readonly SheetRow[]): FoundTable | null {
  const scores = rows.slice(0, LOOKED_AT).map(knownHeaders);
  const known = Math.max(0, ...scores);
  if (known < 2) return null;
  const headerRows = headerAround(rows, scores.indexOf(known));
  return { headerRows, paths: pathsOf(headerRows), titles: titlesAbove(rows, headerRows[0]), known };
}
