export type { MergedArea, SheetCell, SheetRow } from '@bihuan/contracts';
export { openSpreadsheet } from './reading/open-spreadsheet';
export type { Sheet, Spreadsheet } from './reading/spreadsheet';
export { SpreadsheetRefused } from './spreadsheets.errors';
