import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { AskAgainForImports } from './ask-again';
import { CancelImport } from './cancel-import';
import { CarryOutLine } from './carry-out-line';
import { DiscardImport } from './discard-import';
import { FindDuplicates } from './find-duplicates';
import { JudgeLines } from './judge-lines';
import { LedgerImportQueries } from './ledger-import.queries';
import { LedgerImportRepository } from './ledger-import.repository';
import { LedgerLineQueries } from './ledger-line.queries';
import { ProposeLayout } from './propose-layout';
import { ReadLedger } from './read-ledger';
import { ReceiveLedger } from './receive-ledger';
import { ResultSheet } from './result-sheet';
import { ResumeImport } from './resume-import';
import { RunImport } from './run-import';
import { RunLineByLine } from './run-line-by-line';
import { RunWhole } from './run-whole';
import { SettleMapping } from './settle-mapping';
import { StartImport } from './start-import';

const parts = [LedgerImportRepository, JudgeLines, FindDuplicates, CarryOutLine, RunWhole, RunLineByLine];
const useCases = [
  ReceiveLedger,
  ProposeLayout,
  SettleMapping,
  ReadLedger,
  StartImport,
  RunImport,
  CancelImport,
  ResumeImport,
  DiscardImport,
  ResultSheet,
  AskAgainForImports,
  LedgerImportQueries,
  LedgerLineQueries,
];

@Module({ imports: [CasesModule], providers: [...parts, ...useCases], exports: useCases })
export class LedgerImportModule {}
