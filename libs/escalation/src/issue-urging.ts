import { ApplyCaseEvent, Today, urgingFault } from '@bihuan/cases';
import type { Actor, UrgingView } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UrgingNotIssuable } from './escalation.errors';
import { holdUrging, type UrgingRef } from './hold-urging';
import { requireAction } from './urging-rights';
import { UrgingQueries } from './urging.queries';

/**
 * Issues an approved notice. It raises `urging.issued` at the one door, which asks for the approval itself, draws the number
 * and freezes the text; so there is no way to issue that is not this one.
 */
@Injectable()
export class IssueUrging {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
    private readonly applyCaseEvent: ApplyCaseEvent,
    private readonly urgings: UrgingQueries,
  ) {}

  async execute(actor: Actor, ref: UrgingRef): Promise<UrgingView> {
    // before the transaction: inside it, a second connection would be waited for while one is held
    const { today } = await this.today.asOf();
    return this.dataSource.transaction(async (tx) => {
      const { document, row } = await holdUrging(tx, actor, ref);
      if (document.status === 'draft') throw new UrgingNotIssuable('not-approved');
      requireAction(actor, 'issue', { document, row });
      const fault = urgingFault(document, row, today);
      if (fault) throw new UrgingNotIssuable(fault);
      // the case may have moved on meanwhile; the version that counts is that of the notice, which was read
      await this.applyCaseEvent.within(tx, {
        actor,
        caseId: row.id,
        expectedVersion: null,
        body: { type: 'urging.issued', documentId: document.id },
      });
      return this.urgings.getById(actor, ref.id, tx);
    });
  }
}
