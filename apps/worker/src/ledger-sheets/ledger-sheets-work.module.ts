import { LedgerSheetsModule } from '@bihuan/ledger-sheets';
import { Module } from '@nestjs/common';
import { ExportLedgerHandler } from './export-ledger.handler';
import { TakeInReturnHandler } from './take-in-return.handler';

@Module({
  imports: [LedgerSheetsModule],
  providers: [ExportLedgerHandler, TakeInReturnHandler],
  exports: [LedgerSheetsModule],
})
export class LedgerSheetsWorkModule {}
