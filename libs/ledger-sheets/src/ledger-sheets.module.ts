import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { AskAgainForSheets } from './ask-again';
import { CancelExport } from './export/cancel-export';
import { ExportLedger } from './export/export-ledger';
import { ExportQueries } from './export/export.queries';
import { PurgeExports } from './export/purge-exports';
import { ReadExport } from './export/read-export';
import { RunExport } from './export/run-export';
import { ExportLayouts } from './layouts/export-layouts';

const useCases = [ExportLedger, RunExport, ExportQueries, CancelExport, PurgeExports, ExportLayouts, AskAgainForSheets];

@Module({ imports: [CasesModule], providers: [ReadExport, ...useCases], exports: useCases })
export class LedgerSheetsModule {}
