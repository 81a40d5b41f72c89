import { localDateOf } from '@bihuan/calendar';
import { overseenCases } from '@bihuan/access';
import type { Actor, ApprovalBody, CaseRole, ReasonBody, ProposalView, Role } from '@bihuan/contracts';
import { CaseRow, EscalationProposalRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { caseRolesOf } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  ApprovalInFuture,
  DecideTheNotice,
  NeedsLeaderApproval,
  NotYourUrging,
  ProposalDecided,
  UnknownProposal,
  UrgingNotNow,
} from './escalation.errors';
import { deciders, leaderDecides } from './proposal-rights';
import { ProposalQueries } from './proposal.queries';

type Held = { readonly proposal: EscalationProposalRow; readonly row: CaseRow; readonly roles: readonly CaseRole[] };

/** Takes or dismisses a candidate. Taking one is the approval on record without which nobody names the unit (Art. 21). */
@Injectable()
export class DecideProposal {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly proposals: ProposalQueries,
  ) {}

  async take(actor: Actor, id: string, { basis, opinion, leaderApproval }: ApprovalBody): Promise<ProposalView> {
    await this.dataSource.transaction(async (tx) => {
      const { proposal, row, roles } = await this.hold(tx, actor, id);
      if (!row.open) throw new UrgingNotNow({ zh: '事项已经办结或结束', en: 'The case is at its end' });
      const isLeader = roles.includes('gov-leader');
      if (leaderDecides(proposal.effect) && !isLeader && leaderApproval === null) throw new NeedsLeaderApproval();
      const now = this.clock.now();
      const today = localDateOf(now.toISOString(), this.config.timeZone);
      if (leaderApproval && leaderApproval.on > today) throw new ApprovalInFuture(leaderApproval.on);
      const decidedRole: Role = isLeader ? 'gov-leader' : 'office-lead';
      const decided = { decidedAt: now, decidedBy: actor.personId, decidedRole, reason: opinion };
      await tx.update(EscalationProposalRow, { id }, { ...decided, status: 'taken', basis, leaderApproval });
    });
    return this.proposals.getById(actor, id);
  }

  async dismiss(actor: Actor, id: string, { reason }: ReasonBody): Promise<ProposalView> {
    await this.dataSource.transaction(async (tx) => {
      await this.hold(tx, actor, id);
      const decided = { decidedAt: this.clock.now(), decidedBy: actor.personId, reason };
      await tx.update(EscalationProposalRow, { id }, { ...decided, status: 'dismissed' });
    });
    return this.proposals.getById(actor, id);
  }

  /** An undecided candidate that the actor decides on, locked. */
  private async hold(tx: EntityManager, actor: Actor, id: string): Promise<Held> {
    const overseen = overseenCases(actor, 2);
    const [found] = await tx.query<{ caseId: string }[]>(
      `SELECT p.case_id AS "caseId" FROM escalation_proposal p JOIN "case" c ON c.id = p.case_id
        WHERE p.id = $1 AND ${overseen.sql}`,
      [id, ...overseen.params],
    );
    if (!found) throw new UnknownProposal();
    const lock = { mode: 'pessimistic_write' } as const;
    const row = await tx.findOneOrFail(CaseRow, { where: { id: found.caseId }, lock });
    const proposal = await tx.findOneOrFail(EscalationProposalRow, { where: { id }, lock });
    const roles = caseRolesOf(actor, row.context);
    if (!deciders.some((role) => roles.includes(role)))
      throw new NotYourUrging({ zh: '督查机构负责人、政府领导', en: 'head of office or government leader' });
    if (proposal.effect.startsWith('urging-')) throw new DecideTheNotice();
    if (proposal.status !== 'open') throw new ProposalDecided(proposal.status);
    return { proposal, row, roles };
  }
}
