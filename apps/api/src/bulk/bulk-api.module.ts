import { BulkModule } from '@bihuan/bulk';
import { Module } from '@nestjs/common';
import { BulkOperationsController } from './bulk-operations.controller';
import { BulkProposalsController } from './bulk-proposals.controller';

@Module({ imports: [BulkModule], controllers: [BulkProposalsController, BulkOperationsController] })
export class BulkApiModule {}
