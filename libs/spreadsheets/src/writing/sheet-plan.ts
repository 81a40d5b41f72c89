import type { Paper, PlainDate } from '@bihuan/contracts';

/** What a cell holds: text (never a formula, whatever it begins with), a number, a day, or nothing. */
export type CellValue = string | number | { readonly date: PlainDate } | null;

/** How the cells of a column read: long text wraps, codes and dates stand in the middle, money has two decimals. */
export type ColumnKind = 'text' | 'code' | 'number' | 'amount' | 'date';

/** What may be written into a column of a protected sheet. */
export type FillIn = {
  /** A drop-down; null for free text or a date. */
  readonly choices: readonly string[] | null;
  /** What appears beside the cell when it is chosen. */
  readonly prompt: string;
};

export type SheetColumn = {
  readonly heading: string;
  /** Neighbours with the same group stand under one heading. */
  readonly group: string | null;
  /** In characters of the body text; a Chinese character takes two. */
  readonly width: number;
  readonly kind: ColumnKind;
  /** Null for what is given. A fill-in cell that already has a value is given as well. */
  readonly fillIn: FillIn | null;
  readonly hidden: boolean;
};

/** A sheet without its rows: what stands above them, how they look, and how it prints. */
export type SheetPlan = {
  readonly name: string;
  readonly title: string;
  /** Under the title: as of when, how many rows, what is to be done. */
  readonly lines: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly paper: Paper;
  /** Left of the page number. */
  readonly footer: string;
};

export type SheetRows = AsyncIterable<readonly CellValue[]>;
export type SheetContent = { readonly plan: SheetPlan; readonly rows: SheetRows };
