import type { Actor, ReasonBody, UrgingView } from '@bihuan/contracts';
import { EscalationProposalRow, UrgingDocumentRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdUrging, type UrgingRef } from './hold-urging';
import { requireAction } from './urging-rights';
import { UrgingQueries } from './urging.queries';

/** Lets a notice go that is not out yet, with a reason; what the ladder proposed by it is dismissed. */
@Injectable()
export class DropUrging {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly urgings: UrgingQueries,
  ) {}

  execute(actor: Actor, ref: UrgingRef, { reason }: ReasonBody): Promise<UrgingView> {
    return this.dataSource.transaction(async (tx) => {
      const held = await holdUrging(tx, actor, ref);
      requireAction(actor, 'drop', held);
      const { proposalId, version } = held.document;
      const at = this.clock.now();
      await tx.update(
        UrgingDocumentRow,
        { id: ref.id },
        { status: 'dropped', version: version + 1, droppedAt: at, droppedBy: actor.personId, dropReason: reason },
      );
      if (proposalId !== null) {
        const dismissed = { status: 'dismissed', decidedAt: at, decidedBy: actor.personId, reason } as const;
        await tx.update(EscalationProposalRow, { id: proposalId, status: 'open' }, dismissed);
      }
      return this.urgings.getById(actor, ref.id, tx);
    });
  }
}
