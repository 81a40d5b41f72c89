import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { AskAgainForBulk } from './ask-again';
import { BulkSelections } from './bulk-selection';
import { BulkQueries } from './bulk.queries';
import { CancelBulk } from './cancel-bulk';
import { OfferBulkEvents } from './offer-bulk-events';
import { PreviewBulk } from './preview-bulk';
import { ResumeBulk } from './resume-bulk';
import { RunBulk } from './run-bulk';
import { StartBulk } from './start-bulk';

const useCases = [
  OfferBulkEvents,
  PreviewBulk,
  StartBulk,
  RunBulk,
  CancelBulk,
  ResumeBulk,
  BulkQueries,
  AskAgainForBulk,
];

@Module({ imports: [CasesModule], providers: [BulkSelections, ...useCases], exports: useCases })
export class BulkModule {}
