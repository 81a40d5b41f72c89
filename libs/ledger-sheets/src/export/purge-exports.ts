import { LedgerExportRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';

/** Removes exports, files and all, that were kept long enough. */
@Injectable()
export class PurgeExports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    await this.dataSource.manager.delete(LedgerExportRow, { keptUntil: LessThanOrEqual(this.clock.now()) });
  }
}
