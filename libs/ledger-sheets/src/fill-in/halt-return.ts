import type { Actor, FillInReturnView } from '@bihuan/contracts';
import { appendToOutbox, FillInReturnRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ReturnEnded, ReturnNotHalted } from '../ledger-sheets.errors';
import { ReturnQueries } from './return.queries';

/** Discards a draft, or ends the taking in before its next row; what was taken in stays, and the rest can go on later. */
@Injectable()
export class HaltReturn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly returns: ReturnQueries,
    private readonly clock: Clock,
  ) {}

  cancel(actor: Actor, id: string): Promise<FillInReturnView> {
    return this.dataSource.transaction(async (tx) => {
      const { status } = await this.returns.getById(actor, id, tx);
      const change = { status: 'cancelled', finishedAt: this.clock.now() } as const;
      const open = { id, status: In(['draft', 'waiting', 'running']) };
      const { affected } = await tx.update(FillInReturnRow, open, change);
      if (affected !== 1) throw new ReturnEnded(status);
      return this.returns.getById(actor, id, tx);
    });
  }

  resume(actor: Actor, id: string): Promise<FillInReturnView> {
    return this.dataSource.transaction(async (tx) => {
      const { status, counts } = await this.returns.getById(actor, id, tx);
      // a draft that was discarded has nothing that was agreed to
      if (counts.waiting === 0) throw new ReturnNotHalted(status);
      const change = { status: 'waiting', stopReason: null, finishedAt: null, progressedAt: this.clock.now() } as const;
      const { affected } = await tx.update(FillInReturnRow, { id, status: In(['cancelled', 'stopped']) }, change);
      if (affected !== 1) throw new ReturnNotHalted(status);
      await appendToOutbox(tx, 'fill-in.take-in', { returnId: id });
      return this.returns.getById(actor, id, tx);
    });
  }
}
