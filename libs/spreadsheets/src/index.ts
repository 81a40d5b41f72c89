export type { MergedArea, SheetCell, SheetRow } from '@bihuan/contracts';
export { openSpreadsheet } from './reading/open-spreadsheet';
export type { Sheet, Spreadsheet } from './reading/spreadsheet';
export { SpreadsheetRefused } from './spreadsheets.errors';
export type {
  CellValue,
  ColumnKind,
  FillIn,
  SheetColumn,
  SheetContent,
  SheetPlan,
  SheetRows,
} from './writing/sheet-plan';
export { writeCsv } from './writing/write-csv';
export { writeFillInWorkbook } from './writing/write-fill-in-workbook';
export { writeWorkbook } from './writing/write-workbook';
