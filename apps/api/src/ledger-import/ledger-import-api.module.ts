import { LedgerImportModule } from '@bihuan/ledger-import';
import { Module } from '@nestjs/common';
import { LedgerImportColumnsController } from './ledger-import-columns.controller';
import { LedgerImportLinesController } from './ledger-import-lines.controller';
import { LedgerImportRunController } from './ledger-import-run.controller';
import { LedgerImportsController } from './ledger-imports.controller';

const controllers = [
  LedgerImportsController,
  LedgerImportColumnsController,
  LedgerImportLinesController,
  LedgerImportRunController,
];

@Module({ imports: [LedgerImportModule], controllers })
export class LedgerImportApiModule {}
