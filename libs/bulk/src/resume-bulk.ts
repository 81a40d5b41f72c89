import type { Actor, BulkOperationView } from '@bihuan/contracts';
import { appendToOutbox, BulkOperationRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { BulkOperationNotHalted, NotYourBulkOperation } from './bulk.errors';
import { BulkQueries } from './bulk.queries';

/** Goes on with what an operation left waiting when it was cancelled or stopped. */
@Injectable()
export class ResumeBulk {
  constructor(
    private readonly dataSource: DataSource,
    private readonly operations: BulkQueries,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<BulkOperationView> {
    return this.dataSource.transaction(async (tx) => {
      const { mine, status } = await this.operations.getById(actor, id, tx);
      if (!mine) throw new NotYourBulkOperation();
      const change = { status: 'waiting', stopReason: null, finishedAt: null, progressedAt: this.clock.now() } as const;
      const { affected } = await tx.update(BulkOperationRow, { id, status: In(['cancelled', 'stopped']) }, change);
      if (affected !== 1) throw new BulkOperationNotHalted(status);
      await appendToOutbox(tx, 'bulk.run', { operationId: id });
      return this.operations.getById(actor, id, tx);
    });
  }
}
