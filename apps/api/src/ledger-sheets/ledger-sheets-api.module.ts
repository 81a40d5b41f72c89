import { LedgerSheetsModule } from '@bihuan/ledger-sheets';
import { Module } from '@nestjs/common';
import { ExportLayoutsController } from './export-layouts.controller';
import { FillInReturnController } from './fill-in-return.controller';
import { FillInSheetsController } from './fill-in-sheets.controller';
import { LedgerExportsController } from './ledger-exports.controller';

@Module({
  imports: [LedgerSheetsModule],
  controllers: [LedgerExportsController, ExportLayoutsController, FillInSheetsController, FillInReturnController],
})
export class LedgerSheetsApiModule {}
