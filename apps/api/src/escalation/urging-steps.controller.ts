import {
  approvalBody,
  reasonBody,
  urgingEditBody,
  urgingView,
  type Actor,
  type ApprovalBody,
  type ReasonBody,
  type UrgingEditBody,
  type UrgingView,
} from '@bihuan/contracts';
import { ApproveUrging, DropUrging, EditUrging, IssueUrging } from '@bihuan/escalation';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

/** The steps of an urging notice in the office, each on the version that was read. */
@ApiTags('escalation')
@Controller('urging-documents/:id')
export class UrgingStepsController {
  constructor(
    private readonly edit: EditUrging,
    private readonly approve: ApproveUrging,
    private readonly issue: IssueUrging,
    private readonly drop: DropUrging,
  ) {}

  @Put()
  @Requires('escalation.draft')
  @Answers(urgingView)
  write(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: urgingEditBody }) body: UrgingEditBody,
  ): Promise<UrgingView> {
    return this.edit.execute(actor, { id: documentId, expectedVersion }, body);
  }

  @Post('approve')
  @HttpCode(200)
  @Requires('escalation.decide')
  @Answers(urgingView)
  agree(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: approvalBody }) body: ApprovalBody,
  ): Promise<UrgingView> {
    return this.approve.execute(actor, { id: documentId, expectedVersion }, body);
  }

  @Post('issue')
  @HttpCode(200)
  @Requires('escalation.read')
  @Answers(urgingView)
  send(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
  ): Promise<UrgingView> {
    return this.issue.execute(actor, { id: documentId, expectedVersion });
  }

  @Post('drop')
  @HttpCode(200)
  @Requires('escalation.read')
  @Answers(urgingView)
  letGo(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: reasonBody }) body: ReasonBody,
  ): Promise<UrgingView> {
    return this.drop.execute(actor, { id: documentId, expectedVersion }, body);
  }
}
