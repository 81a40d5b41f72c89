import { LedgerImportModule } from '@bihuan/ledger-import';
import { Module } from '@nestjs/common';
import { ReadLedgerHandler } from './read-ledger.handler';
import { RunImportHandler } from './run-import.handler';

@Module({
  imports: [LedgerImportModule],
  providers: [ReadLedgerHandler, RunImportHandler],
  exports: [LedgerImportModule],
})
export class LedgerImportWorkModule {}
