import {
  documentDraftBody,
  officialDocumentPage,
  officialDocumentQuery,
  officialDocumentView,
  offeredKinds,
  type Actor,
  type DocumentDraftBody,
  type OfferedKinds,
  type OfficialDocumentQuery,
  type OfficialDocumentSummary,
  type OfficialDocumentView,
  type Page,
} from '@bihuan/contracts';
import { DocumentQueries, DraftDocument, RenderDocument } from '@bihuan/official-documents';
import { Body, Controller, Get, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';
import { attachment } from '../http/upload';
import { DOCX, PDF } from './media-types';

const id = z.uuid();

/** Official documents as they are drafted and read: whom each reaches is decided in the library, not by the role alone. */
@ApiTags('official documents')
@Controller()
@Requires('cases.read')
export class OfficialDocumentsController {
  constructor(
    private readonly documents: DocumentQueries,
    private readonly draft: DraftDocument,
    private readonly render: RenderDocument,
  ) {}

  @Get('official-documents')
  @Answers(officialDocumentPage)
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: officialDocumentQuery }) query: OfficialDocumentQuery,
  ): Promise<Page<OfficialDocumentSummary>> {
    return this.documents.page(actor, query);
  }

  @Get('cases/:id/official-document-kinds')
  @Answers(offeredKinds)
  kinds(@CurrentActor() actor: Actor, @Param('id', { schema: id }) caseId: string): Promise<OfferedKinds> {
    return this.draft.offered(actor, caseId);
  }

  @Post('official-documents')
  @Requires('official-documents.draft')
  @Answers(officialDocumentView, 201)
  create(
    @CurrentActor() actor: Actor,
    @Body({ schema: documentDraftBody }) body: DocumentDraftBody,
  ): Promise<OfficialDocumentView> {
    return this.draft.execute(actor, body);
  }

  @Get('official-documents/:id')
  @Answers(officialDocumentView)
  one(@CurrentActor() actor: Actor, @Param('id', { schema: id }) documentId: string): Promise<OfficialDocumentView> {
    return this.documents.getById(actor, documentId);
  }

  @Get('official-documents/:id/document')
  async word(@CurrentActor() actor: Actor, @Param('id', { schema: id }) documentId: string): Promise<StreamableFile> {
    const { name, bytes } = await this.render.word(actor, documentId);
    return new StreamableFile(bytes, { type: DOCX, disposition: attachment(name), length: bytes.length });
  }

  @Get('official-documents/:id/pdf')
  async pdf(@CurrentActor() actor: Actor, @Param('id', { schema: id }) documentId: string): Promise<StreamableFile> {
    const { name, bytes } = await this.render.pdf(actor, documentId);
    return new StreamableFile(bytes, { type: PDF, disposition: attachment(name), length: bytes.length });
  }
}
