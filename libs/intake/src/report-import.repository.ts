import type { Actor, ReportImportView } from '@bihuan/contracts';
import { ReportImportRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { ImportNotDraft, StaleImport, UnknownImport } from './intake.errors';
import { ReportImportQueries } from './report-import.queries';

/** Which import, and the version that the caller saw; null when any will do. */
export type ImportTarget = { readonly id: string; readonly expectedVersion: number | null };

type Change = Partial<Pick<ReportImportRow, 'drafts' | 'status' | 'caseIds' | 'year'>>;
/** Says what becomes of an import; what else it writes belongs to the same transaction. */
export type DraftChange = (tx: EntityManager, row: ReportImportRow) => Change | Promise<Change>;

/** Writes imports, each change in one transaction with all that belongs to it. */
@Injectable()
export class ReportImportRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: ReportImportQueries,
  ) {}

  add(actor: Actor, row: ReportImportRow): Promise<ReportImportView> {
    return this.dataSource.transaction(async (tx) => {
      await tx.insert(ReportImportRow, row);
      return this.queries.getById(actor, row.id, tx);
    });
  }

  /** Changes an import of the own office that is still a draft. The row stays locked, so that a second confirmation waits and is refused. */
  changeDraft(actor: Actor, target: ImportTarget, change: DraftChange): Promise<ReportImportView> {
    return this.dataSource.transaction(async (tx) => {
      const row = await this.lock(tx, actor, target);
      const { id, version } = row;
      await tx.update(ReportImportRow, { id, version }, { ...(await change(tx, row)), version: version + 1 });
      return this.queries.getById(actor, id, tx);
    });
  }

  private async lock(tx: EntityManager, actor: Actor, { id, expectedVersion }: ImportTarget): Promise<ReportImportRow> {
    const row = await tx.findOne(ReportImportRow, {
      where: { id, officeUnitId: In([...actor.unitLine]) },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw new UnknownImport();
    if (expectedVersion !== null && row.version !== expectedVersion) throw new StaleImport(row.version);
    if (row.status !== 'draft') throw new ImportNotDraft(row.status);
    return row;
  }
}
