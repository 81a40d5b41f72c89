import { Readable } from 'node:stream';
import type { Actor, ExportBody, LedgerExportView, Page, PageQuery } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ExportNotReady, UnknownExport } from '../ledger-sheets.errors';
import { MEDIA_TYPES } from './write-export';

type ExportRecord = Omit<LedgerExportView, 'createdAt' | 'finishedAt' | 'keptUntil'> & {
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly keptUntil: Date | null;
};
/** A file that is read as it goes out. */
export type ExportFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: Readable;
};

const SELECT = `SELECT x.id, x.body->>'title' AS title, x.file_name AS "fileName", x.status, x.failure, x.total, x.done,
  x.size, x.created_at AS "createdAt", x.finished_at AS "finishedAt", x.kept_until AS "keptUntil" FROM ledger_export x`;

/** Everybody's own exports. */
@Injectable()
export class ExportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of exports, newest first. */
  async page({ personId }: Actor, { page, pageSize }: PageQuery): Promise<Page<LedgerExportView>> {
    const records = await this.dataSource.query<ExportRecord[]>(
      `${SELECT} WHERE x.created_by = $1 ORDER BY x.created_at DESC, x.id LIMIT $2 OFFSET $3`,
      [personId, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      'SELECT count(*)::int AS total FROM ledger_export x WHERE x.created_by = $1',
      [personId],
    );
    return { items: records.map(toView), page, pageSize, total: count?.total ?? 0 };
  }

  /** One export with how far it is; throws when it is not the caller's. */
  async getById(
    { personId }: Actor,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<LedgerExportView> {
    const found = await manager.query<ExportRecord[]>(`${SELECT} WHERE x.id = $1 AND x.created_by = $2`, [
      id,
      personId,
    ]);
    if (!found[0]) throw new UnknownExport();
    return toView(found[0]);
  }

  /** The file of an export, piece by piece. */
  async getFile(actor: Actor, id: string): Promise<ExportFile> {
    const { status, fileName, size } = await this.getById(actor, id);
    if (status !== 'ready' || size === null) throw new ExportNotReady(status);
    const [found] = await this.dataSource.query<{ format: ExportBody['format']; attempt: number }[]>(
      `SELECT x.body->>'format' AS format, x.attempt FROM ledger_export x WHERE x.id = $1`,
      [id],
    );
    if (!found) throw new UnknownExport();
    const content = Readable.from(this.chunks(id, found.attempt), { objectMode: false });
    return { name: fileName, mediaType: MEDIA_TYPES[found.format], size, content };
  }

  private async *chunks(id: string, attempt: number): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const [chunk] = await this.dataSource.query<{ content: Buffer }[]>(
        'SELECT k.content FROM ledger_export_chunk k WHERE k.export_id = $1 AND k.attempt = $2 AND k.position = $3',
        [id, attempt, position],
      );
      if (!chunk) return;
      yield chunk.content;
    }
  }
}

function toView({ createdAt, finishedAt, keptUntil, ...record }: ExportRecord): LedgerExportView {
  return {
    ...record,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    keptUntil: keptUntil?.toISOString() ?? null,
  };
}
