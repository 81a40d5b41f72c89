import { localDateOf } from '@bihuan/calendar';
import { urgingFault } from '@bihuan/cases';
import type { Actor, ApprovalBody, UrgingView } from '@bihuan/contracts';
import { UrgingDocumentRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { caseRolesOf } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ApprovalInFuture, NeedsLeaderApproval, OwnDraft, UrgingNotIssuable } from './escalation.errors';
import { holdUrging, type UrgingRef } from './hold-urging';
import { asksForLeader, requireAction } from './urging-rights';
import { UrgingQueries } from './urging.queries';

/**
 * Records the approval without which nothing goes out: who, when, and under which authority. Nobody approves what they wrote,
 * and a red notice rests on the word of a government leader (Regulations on Government Supervision Art. 21).
 */
@Injectable()
export class ApproveUrging {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly urgings: UrgingQueries,
  ) {}

  execute(actor: Actor, ref: UrgingRef, { basis, opinion, leaderApproval }: ApprovalBody): Promise<UrgingView> {
    return this.dataSource.transaction(async (tx) => {
      const held = await holdUrging(tx, actor, ref);
      requireAction(actor, 'approve', held);
      const { document, row } = held;
      const now = this.clock.now();
      const today = localDateOf(now.toISOString(), this.config.timeZone);
      const fault = urgingFault({ ...document, status: 'approved' }, row, today);
      if (fault) throw new UrgingNotIssuable(fault);
      if (document.authors.includes(actor.personId ?? '')) throw new OwnDraft();
      const roles = caseRolesOf(actor, row.context);
      if (asksForLeader(document.colour, roles) && leaderApproval === null) throw new NeedsLeaderApproval();
      if (leaderApproval && leaderApproval.on > today) throw new ApprovalInFuture(leaderApproval.on);
      await tx.update(
        UrgingDocumentRow,
        { id: ref.id },
        {
          status: 'approved',
          version: document.version + 1,
          approvedAt: now,
          approvedBy: actor.personId,
          approvedRole: roles.includes('gov-leader') ? 'gov-leader' : 'office-lead',
          approvedBasis: basis,
          approvedOpinion: opinion,
          leaderApproval,
        },
      );
      return this.urgings.getById(actor, ref.id, tx);
    });
  }
}
