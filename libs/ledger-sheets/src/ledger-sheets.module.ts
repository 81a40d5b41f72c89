import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { AskAgainForSheets } from './ask-again';
import { CancelExport } from './export/cancel-export';
import { ExportLedger } from './export/export-ledger';
import { ExportQueries } from './export/export.queries';
import { PurgeExports } from './export/purge-exports';
import { ReadExport } from './export/read-export';
import { RunExport } from './export/run-export';
import { ConfirmReturn } from './fill-in/confirm-return';
import { HaltReturn } from './fill-in/halt-return';
import { HandOutSheet } from './fill-in/hand-out-sheet';
import { JudgeWishes } from './fill-in/judge-wishes';
import { ReturnQueries } from './fill-in/return.queries';
import { TakeBackSheet } from './fill-in/take-back-sheet';
import { TakeInReturn } from './fill-in/take-in-return';
import { ExportLayouts } from './layouts/export-layouts';

const useCases = [
  ExportLedger,
  RunExport,
  ExportQueries,
  CancelExport,
  PurgeExports,
  ExportLayouts,
  HandOutSheet,
  TakeBackSheet,
  ReturnQueries,
  ConfirmReturn,
  HaltReturn,
  TakeInReturn,
  AskAgainForSheets,
];

@Module({ imports: [CasesModule], providers: [ReadExport, JudgeWishes, ...useCases], exports: useCases })
export class LedgerSheetsModule {}
