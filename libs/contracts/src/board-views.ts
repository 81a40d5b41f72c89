import { z } from 'zod';
import { plainDate } from './deadline';
import { exportFormat } from './ledger-export';
import { words } from './words';

/** By what a board is divided; `branch` is the unit directly below the chosen one, with all that is below it. */
export const boardGrouping = z.enum(['unit', 'branch', 'domain', 'source', 'workflow', 'month']);
export type BoardGrouping = z.infer<typeof boardGrouping>;

const asked = {
  /** The first and the last day; the running year up to today unless told otherwise. */
  from: plainDate.optional(),
  to: plainDate.optional(),
  /** Only what is led by this unit or a unit below it. */
  unitId: z.uuid().optional(),
  by: boardGrouping.default('unit'),
};
export const boardQuery = z.object(asked);
export type BoardQuery = z.infer<typeof boardQuery>;

const name = z.string().min(1).max(60);
export const boardTableQuery = z.object({
  ...asked,
  chart: name,
  format: exportFormat,
  language: z.enum(['zh', 'en']).default('zh'),
});
export type BoardTableQuery = z.infer<typeof boardTableQuery>;

/** One number of a board: how many cases above and below the line, and how many are left out. Counts have both the same. */
export const boardCell = z.strictObject({
  value: z.string().nullable(),
  part: z.int(),
  whole: z.int(),
  left: z.int(),
});
export type BoardCell = z.infer<typeof boardCell>;

export const boardSeries = z.strictObject({
  id: z.string(),
  label: words,
  formula: words,
  unit: z.enum(['percent', 'cases']),
});
export type BoardSeries = z.infer<typeof boardSeries>;

/** `key` is null for what belongs to no group. */
export const boardRow = z.strictObject({ key: z.string().nullable(), label: words, cells: z.array(boardCell) });
export type BoardRow = z.infer<typeof boardRow>;

export const boardChart = z.strictObject({
  id: z.string(),
  question: words,
  /** What the lines are: units, months of closing … */
  lines: words,
  series: z.array(boardSeries),
  rows: z.array(boardRow),
  /** The same of all lines together; where months overlap this is not their sum. */
  total: z.array(boardCell).nullable(),
});
export type BoardChart = z.infer<typeof boardChart>;

export const boardView = z.strictObject({
  /** The moment at which the cases were read. */
  readAt: z.iso.datetime(),
  from: plainDate,
  to: plainDate,
  by: boardGrouping,
  unit: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  /** The units that may be chosen, in the order of the tree. */
  units: z.array(z.strictObject({ id: z.uuid(), name: z.string(), depth: z.int() })),
  cases: z.int(),
  figures: z.array(z.strictObject({ series: boardSeries, cell: boardCell })),
  charts: z.array(boardChart),
});
export type BoardView = z.infer<typeof boardView>;

/** Which cases behind a number of a board are to be shown. */
export const boardSelectionBody = z.strictObject({
  from: plainDate,
  to: plainDate,
  unitId: z.uuid().nullable(),
  by: boardGrouping,
  /** Null for one of the whole figures. */
  chart: name.nullable(),
  series: name,
  /** Null for all lines together. */
  row: z.strictObject({ key: name.nullable() }).nullable(),
  part: z.enum(['numerator', 'denominator', 'excluded']),
});
export type BoardSelectionBody = z.infer<typeof boardSelectionBody>;
