import type { Actor, FillInDecisions, FillInReturnView } from '@bihuan/contracts';
import { appendToOutbox, FillInItemRow, FillInReturnRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ReturnNotDraft, Undecided } from '../ledger-sheets.errors';
import { ReturnQueries } from './return.queries';

/** Lets what the preview showed be taken in: what is ready, and of the conflicts those for which it was said. */
@Injectable()
export class ConfirmReturn {
  constructor(
    private readonly dataSource: DataSource,
    private readonly returns: ReturnQueries,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string, { conflicts }: FillInDecisions): Promise<FillInReturnView> {
    return this.dataSource.transaction(async (tx) => {
      const { status } = await this.returns.getById(actor, id, tx);
      const change = { status: 'waiting', progressedAt: this.clock.now() } as const;
      const { affected } = await tx.update(FillInReturnRow, { id, status: 'draft' }, change);
      if (affected !== 1) throw new ReturnNotDraft(status);
      const chosen = (wanted: string) =>
        conflicts.filter(({ decision }) => decision === wanted).map(({ position }) => position);
      const ofReturn = { returnId: id, status: 'conflict' as const };
      await tx.update(FillInItemRow, { ...ofReturn, position: In(chosen('leave-out')) }, { status: 'left-out' });
      await tx.update(FillInItemRow, { ...ofReturn, position: In(chosen('add')) }, { status: 'waiting' });
      const open = await tx.find(FillInItemRow, { where: ofReturn, select: { position: true } });
      if (open.length > 0) throw new Undecided(open.map(({ position }) => position));
      await tx.update(FillInItemRow, { returnId: id, status: 'ready' }, { status: 'waiting' });
      await appendToOutbox(tx, 'fill-in.take-in', { returnId: id });
      return this.returns.getById(actor, id, tx);
    });
  }
}
