import {
  approvalBody,
  escalationCounts,
  reasonBody,
  proposalPage,
  proposalQuery,
  proposalView,
  type Actor,
  type ApprovalBody,
  type EscalationCounts,
  type ReasonBody,
  type Page,
  type ProposalQuery,
  type ProposalView,
} from '@bihuan/contracts';
import { DecideProposal, ProposalQueries } from '@bihuan/escalation';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

/** What the ladder proposes to the office, and what people make of it. */
@ApiTags('escalation')
@Controller('escalation')
@Requires('escalation.read')
export class EscalationProposalsController {
  constructor(
    private readonly proposals: ProposalQueries,
    private readonly decide: DecideProposal,
  ) {}

  @Get('counts')
  @Answers(escalationCounts)
  counts(@CurrentActor() actor: Actor): Promise<EscalationCounts> {
    return this.proposals.counts(actor);
  }

  @Get('proposals')
  @Answers(proposalPage)
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: proposalQuery }) query: ProposalQuery,
  ): Promise<Page<ProposalView>> {
    return this.proposals.page(actor, query);
  }

  @Post('proposals/:id/take')
  @HttpCode(200)
  @Requires('escalation.decide')
  @Answers(proposalView)
  take(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) proposalId: string,
    @Body({ schema: approvalBody }) body: ApprovalBody,
  ): Promise<ProposalView> {
    return this.decide.take(actor, proposalId, body);
  }

  @Post('proposals/:id/dismiss')
  @HttpCode(200)
  @Requires('escalation.decide')
  @Answers(proposalView)
  dismiss(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) proposalId: string,
    @Body({ schema: reasonBody }) body: ReasonBody,
  ): Promise<ProposalView> {
    return this.decide.dismiss(actor, proposalId, body);
  }
}
