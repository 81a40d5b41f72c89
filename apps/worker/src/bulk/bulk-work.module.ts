import { BulkModule } from '@bihuan/bulk';
import { Module } from '@nestjs/common';
import { RunBulkHandler } from './run-bulk.handler';

@Module({ imports: [BulkModule], providers: [RunBulkHandler], exports: [BulkModule] })
export class BulkWorkModule {}
