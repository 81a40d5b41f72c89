import type { PlainDate } from './deadline';

/**
 * What stands in a cell of a spreadsheet. A date that the sheet shows without its day (2026年6月) is the first of its month
 * with `shows: 'month'`: who reads a deadline must know that no day was meant. `error` is what Excel shows instead of a
 * value (`#REF!`), or `formula` for a formula that was never calculated.
 */
export type SheetCell =
  | string
  | number
  | boolean
  | { readonly date: PlainDate; readonly shows?: 'month' }
  | { readonly error: string }
  | null;

/** A merged area, by its rows (as Excel numbers them) and columns (from 0), all inclusive. */
export type MergedArea = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** A row as Excel numbers it, its cells by column from 0. The value of a merged area stands in each of its cells. */
export type SheetRow = {
  readonly number: number;
  readonly cells: readonly SheetCell[];
  /** The merged areas that this row lies in, by column; absent where there are none. */
  readonly merged?: ReadonlyMap<number, MergedArea>;
  /** Folded away or filtered out by whoever saved the file. */
  readonly hidden?: true;
};

/** The name of a column as Excel shows it: A for 0, AA for 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The name of a cell as Excel shows it, such as `F12`. */
export function cellName(column: number, row: number): string {
  return `${columnName(column)}${row}`;
}
