import {
  documentFormatQuery,
  urgingPage,
  urgingQuery,
  urgingView,
  type Actor,
  type DocumentFormatQuery,
  type Page,
  type UrgingQuery,
  type UrgingSummary,
  type UrgingView,
} from '@bihuan/contracts';
import { ReceiveUrging, RenderUrging, UrgingQueries } from '@bihuan/escalation';
import { Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { HandOut } from '../documents/hand-out';
import { Answers } from '../http/answers';

const id = z.uuid();

/** Urging notices as they are read: the office's list, one notice, its paper, and the receipt. */
@ApiTags('escalation')
@Controller('urging-documents')
@Requires('cases.read')
export class UrgingDocumentsController {
  constructor(
    private readonly urgings: UrgingQueries,
    private readonly render: RenderUrging,
    private readonly receive: ReceiveUrging,
    private readonly handOut: HandOut,
  ) {}

  @Get()
  @Requires('escalation.read')
  @Answers(urgingPage)
  page(@CurrentActor() actor: Actor, @Query({ schema: urgingQuery }) query: UrgingQuery): Promise<Page<UrgingSummary>> {
    return this.urgings.page(actor, query);
  }

  @Get(':id')
  @Answers(urgingView)
  one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) documentId: string): Promise<UrgingView> {
    return this.urgings.getById(actor, documentId);
  }

  @Get(':id/document')
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @Query({ schema: documentFormatQuery }) { format }: DocumentFormatQuery,
  ): Promise<StreamableFile> {
    return this.handOut.execute(await this.render.execute(actor, documentId), format);
  }

  @Post(':id/receive')
  @HttpCode(200)
  @Requires('urging.receive')
  @Answers(urgingView)
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
  ): Promise<UrgingView> {
    return this.receive.execute(actor, { id: documentId, expectedVersion });
  }
}
