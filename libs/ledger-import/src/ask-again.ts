import { askAgainFor, type UnfinishedWork } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const works: readonly UnfinishedWork[] = [
  { job: 'ledger-import.read', table: 'ledger_import', unfinished: `status = 'reading'`, key: 'importId' },
  { job: 'ledger-import.run', table: 'ledger_import', unfinished: `status IN ('waiting', 'running')`, key: 'importId' },
];

/** Asks again for imports that nobody works on. */
@Injectable()
export class AskAgainForImports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    for (const work of works) await askAgainFor(this.dataSource.manager, work, this.clock.now());
  }
}
