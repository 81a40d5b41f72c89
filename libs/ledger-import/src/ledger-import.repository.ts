import type { Actor, LedgerImportStatus, LedgerImportView } from '@bihuan/contracts';
import { LedgerImportRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import {
  LedgerImportElsewhere,
  NotYourLedgerImport,
  StaleLedgerImport,
  UnknownLedgerImport,
} from './ledger-import.errors';
import { LedgerImportQueries } from './ledger-import.queries';

/** Which import, and the version that the caller saw; null when any will do. */
export type ImportTarget = { readonly id: string; readonly expectedVersion: number | null };
type Change = Partial<Omit<LedgerImportRow, 'id' | 'version' | 'officeUnitId' | 'createdBy'>>;
type Step = {
  readonly from: readonly LedgerImportStatus[];
  readonly change: (tx: EntityManager, row: LedgerImportRow) => Change | Promise<Change>;
};

/** Writes imports on behalf of people, each change in one transaction with all that belongs to it. */
@Injectable()
export class LedgerImportRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: LedgerImportQueries,
  ) {}

  add(actor: Actor, row: Omit<LedgerImportRow, 'total' | 'settled'>): Promise<LedgerImportView> {
    return this.dataSource.transaction(async (tx) => {
      await tx.insert(LedgerImportRow, row);
      return this.queries.getById(actor, row.id, tx);
    });
  }

  /** Changes an import that the actor uploaded, if it stands where the change begins. */
  change(actor: Actor, { id, expectedVersion }: ImportTarget, { from, change }: Step): Promise<LedgerImportView> {
    return this.dataSource.transaction(async (tx) => {
      const row = await tx.findOne(LedgerImportRow, {
        where: { id, officeUnitId: In([...actor.unitLine]) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw new UnknownLedgerImport();
      if (row.createdBy !== actor.personId) throw new NotYourLedgerImport();
      if (expectedVersion !== null && row.version !== expectedVersion) throw new StaleLedgerImport(row.version);
      if (!from.includes(row.status)) throw new LedgerImportElsewhere(row.status);
      await tx.update(LedgerImportRow, { id }, { ...(await change(tx, row)), version: row.version + 1 });
      return this.queries.getById(actor, id, tx);
    });
  }

  /** The file of an import of the own office. */
  async contentOf(actor: Actor, id: string): Promise<{ readonly fileName: string; readonly content: Buffer }> {
    const row = await this.dataSource.manager.findOne(LedgerImportRow, {
      select: { id: true, fileName: true, content: true },
      where: { id, officeUnitId: In([...actor.unitLine]) },
    });
    if (!row) throw new UnknownLedgerImport();
    return row;
  }
}
