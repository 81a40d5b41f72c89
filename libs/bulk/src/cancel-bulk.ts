import type { Actor, BulkOperationView } from '@bihuan/contracts';
import { BulkOperationRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { BulkOperationEnded, NotYourBulkOperation } from './bulk.errors';
import { BulkQueries } from './bulk.queries';

/** Ends an operation before its next case. What was done stays done; the rest waits, and can go on later. */
@Injectable()
export class CancelBulk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly operations: BulkQueries,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<BulkOperationView> {
    return this.dataSource.transaction(async (tx) => {
      const { mine, status } = await this.operations.getById(actor, id, tx);
      if (!mine) throw new NotYourBulkOperation();
      const change = { status: 'cancelled', finishedAt: this.clock.now() } as const;
      const { affected } = await tx.update(BulkOperationRow, { id, status: In(['waiting', 'running']) }, change);
      if (affected !== 1) throw new BulkOperationEnded(status);
      return this.operations.getById(actor, id, tx);
    });
  }
}
