import type { Actor, LedgerExportView } from '@bihuan/contracts';
import { LedgerExportRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ExportEnded } from '../ledger-sheets.errors';
import { ExportQueries } from './export.queries';
import { KEPT_MS } from './run-export';

/** Ends an export that is being written; whoever writes it finds out within a thousand rows. */
@Injectable()
export class CancelExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly exports: ExportQueries,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<LedgerExportView> {
    return this.dataSource.transaction(async (tx) => {
      const { status } = await this.exports.getById(actor, id, tx);
      const now = this.clock.now();
      const change = { status: 'cancelled', finishedAt: now, keptUntil: new Date(now.getTime() + KEPT_MS) } as const;
      const { affected } = await tx.update(LedgerExportRow, { id, status: In(['waiting', 'running']) }, change);
      if (affected !== 1) throw new ExportEnded(status);
      await tx.query('DELETE FROM ledger_export_chunk WHERE export_id = $1', [id]);
      return this.exports.getById(actor, id, tx);
    });
  }
}
