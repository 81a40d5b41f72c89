import { askAgainFor, type UnfinishedWork } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const unfinished = `status IN ('waiting', 'running')`;
const works: readonly UnfinishedWork[] = [
  { job: 'ledger.export', table: 'ledger_export', unfinished, key: 'exportId' },
  { job: 'fill-in.take-in', table: 'fill_in_return', unfinished, key: 'returnId' },
];

/** Asks again for exports and returned sheets that nobody works on. */
@Injectable()
export class AskAgainForSheets {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    for (const work of works) await askAgainFor(this.dataSource.manager, work, this.clock.now());
  }
}
