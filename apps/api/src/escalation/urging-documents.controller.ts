import {
  urgingPage,
  urgingQuery,
  urgingView,
  type Actor,
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
import { Answers } from '../http/answers';
import { attachment } from '../http/upload';

const id = z.uuid();
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Urging notices as they are read: the office's list, one notice, its paper, and the receipt. */
@ApiTags('escalation')
@Controller('urging-documents')
@Requires('cases.read')
export class UrgingDocumentsController {
  constructor(
    private readonly urgings: UrgingQueries,
    private readonly render: RenderUrging,
    private readonly receive: ReceiveUrging,
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
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.render.execute(actor, documentId);
    return new StreamableFile(bytes, { type: DOCX, disposition: attachment(name), length: bytes.length });
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
