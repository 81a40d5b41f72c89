import { askAgainFor, type UnfinishedWork } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const work: UnfinishedWork = {
  job: 'bulk.run',
  table: 'bulk_operation',
  unfinished: `status IN ('waiting', 'running')`,
  key: 'operationId',
};

/** Asks again for operations that nobody works on. */
@Injectable()
export class AskAgainForBulk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    await askAgainFor(this.dataSource.manager, work, this.clock.now());
  }
}
