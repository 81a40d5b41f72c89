import { randomUUID } from 'node:crypto';
import { EXPORT_AT_ONCE, EXPORT_LIMIT, type Actor, type ExportBody, type LedgerExportView } from '@bihuan/contracts';
import { appendToOutbox, LedgerExportRow } from '@bihuan/database';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { TooManyExports, TooManyRows } from '../ledger-sheets.errors';
import { personOf } from '../person-of';
import { ExportQueries } from './export.queries';
import { MemorySink } from './memory-sink';
import { ReadExport } from './read-export';
import { fileNameOf, MEDIA_TYPES, writeExport } from './write-export';

/** A file that is there at once. */
export type SmallExport = { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };

/** So many exports of one person are written at a time. */
const AT_A_TIME = 3;

/** Exports the ledger as the caller sees it: a small one at once, a large one in the background. */
@Injectable()
export class ExportLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reader: ReadExport,
    private readonly exports: ExportQueries,
    private readonly present: OfficeClock,
  ) {}

  async execute(actor: Actor, body: ExportBody): Promise<SmallExport | LedgerExportView> {
    const total = await this.reader.count(actor, body);
    if (total > EXPORT_LIMIT) throw new TooManyRows(total);
    return total > EXPORT_AT_ONCE ? this.later(actor, body, total) : this.now(actor, body);
  }

  /** Held in memory for its short length: the snapshot must not wait for a slow reader. */
  private async now(actor: Actor, body: ExportBody): Promise<SmallExport> {
    const sink = new MemorySink();
    await this.reader.within(actor, body, (snapshot) => writeExport(body.format, snapshot, sink));
    return { name: this.nameOf(body), mediaType: MEDIA_TYPES[body.format], bytes: sink.bytes };
  }

  private later(actor: Actor, body: ExportBody, total: number): Promise<LedgerExportView> {
    const id = randomUUID();
    const now = this.present.now();
    const createdBy = personOf(actor);
    return this.dataSource.transaction(async (tx) => {
      await requireRoom(tx, createdBy);
      await tx.insert(LedgerExportRow, {
        id,
        body,
        fileName: this.nameOf(body),
        status: 'waiting',
        total,
        done: 0,
        createdAt: now,
        createdBy,
        progressedAt: now,
      });
      await appendToOutbox(tx, 'ledger.export', { exportId: id });
      return this.exports.getById(actor, id, tx);
    });
  }

  private nameOf(body: ExportBody): string {
    return fileNameOf(body, this.present.today());
  }
}

async function requireRoom(tx: EntityManager, createdBy: string): Promise<void> {
  // two requests at once must not both find the last place free
  await tx.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [createdBy]);
  const unfinished = await tx.countBy(LedgerExportRow, { createdBy, status: In(['waiting', 'running']) });
  if (unfinished >= AT_A_TIME) throw new TooManyExports(AT_A_TIME);
}
