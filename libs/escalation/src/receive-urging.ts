import { ApplyCaseEvent } from '@bihuan/cases';
import type { Actor, UrgingView } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { holdUrging, type UrgingRef } from './hold-urging';
import { requireAction } from './urging-rights';
import { UrgingQueries } from './urging.queries';

/** Signs for an issued notice in the name of the unit that it is addressed to. */
@Injectable()
export class ReceiveUrging {
  constructor(
    private readonly dataSource: DataSource,
    private readonly applyCaseEvent: ApplyCaseEvent,
    private readonly urgings: UrgingQueries,
  ) {}

  execute(actor: Actor, ref: UrgingRef): Promise<UrgingView> {
    return this.dataSource.transaction(async (tx) => {
      const held = await holdUrging(tx, actor, ref);
      requireAction(actor, 'receive', held);
      await this.applyCaseEvent.within(tx, {
        actor,
        caseId: held.row.id,
        expectedVersion: null, // an issued notice does not change: what was read is what is signed for
        body: { type: 'urging.received', documentId: ref.id },
      });
      return this.urgings.getById(actor, ref.id, tx);
    });
  }
}
