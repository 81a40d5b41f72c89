export { AskAgainForSheets } from './ask-again';
export { CancelExport } from './export/cancel-export';
export { ExportLedger, type SmallExport } from './export/export-ledger';
export { ExportQueries, type ExportFile } from './export/export.queries';
export { PurgeExports } from './export/purge-exports';
export { RunExport } from './export/run-export';
export { ExportLayouts } from './layouts/export-layouts';
export { LedgerSheetsModule } from './ledger-sheets.module';
