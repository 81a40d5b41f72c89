import type { SheetRow } from '@bihuan/contracts';

/** A sheet of a workbook. Its rows can be read as often as needed, each time from the start; empty rows are left out. */
export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  rows(): AsyncIterable<SheetRow>;
};

/** A workbook whatever its format; a .csv is one sheet. */
export type Spreadsheet = { readonly sheets: readonly Sheet[] };
