import { LedgerImportRow } from '@bihuan/database';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RunLineByLine } from './run-line-by-line';
import { RunWhole } from './run-whole';

/** Works an import off as it was chosen: as a whole, or line by line. */
@Injectable()
export class RunImport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly whole: RunWhole,
    private readonly lineByLine: RunLineByLine,
    private readonly day: OfficeClock,
  ) {}

  async execute(id: string, limit?: number): Promise<void> {
    const now = this.day.now();
    await this.dataSource.query(
      `UPDATE ledger_import SET status = 'running', started_at = coalesce(started_at, $2), progressed_at = $2
        WHERE id = $1 AND status IN ('waiting', 'running')`,
      [id, now],
    );
    const row = await this.dataSource.manager.findOneBy(LedgerImportRow, { id, status: 'running' });
    if (!row) return;
    await (row.choices?.mode === 'whole' ? this.whole.execute(row) : this.lineByLine.execute(row, limit));
  }
}
