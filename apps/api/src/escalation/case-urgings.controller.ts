import {
  pageQuery,
  urgingDraftBody,
  urgingPage,
  urgingView,
  type Actor,
  type Page,
  type PageQuery,
  type UrgingDraftBody,
  type UrgingSummary,
  type UrgingView,
} from '@bihuan/contracts';
import { DraftUrging, UrgingQueries } from '@bihuan/escalation';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

/** The urging notices of one case. */
@ApiTags('escalation')
@Controller('cases/:id/urging-documents')
export class CaseUrgingsController {
  constructor(
    private readonly urgings: UrgingQueries,
    private readonly draft: DraftUrging,
  ) {}

  @Get()
  @Requires('cases.read')
  @Answers(urgingPage)
  page(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) caseId: string,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<Page<UrgingSummary>> {
    return this.urgings.ofCase(actor, caseId, query);
  }

  @Post()
  @Requires('escalation.draft')
  @Answers(urgingView, 201)
  create(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) caseId: string,
    @Body({ schema: urgingDraftBody }) body: UrgingDraftBody,
  ): Promise<UrgingView> {
    return this.draft.execute(actor, caseId, body);
  }
}
