import { askAgainFor, type UnfinishedWork } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const work: UnfinishedWork = {
  job: 'calendar.reproject',
  table: 'reprojection',
  unfinished: `status <> 'done'`,
  key: 'reprojectionId',
};

/** Asks again for re-projections that nobody works on. */
@Injectable()
export class AskAgainForReprojections {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    await askAgainFor(this.dataSource.manager, work, this.clock.now());
  }
}
