import {
  documentDraftBody,
  documentFormatQuery,
  officialDocumentPage,
  officialDocumentQuery,
  officialDocumentView,
  offeredKinds,
  type Actor,
  type DocumentDraftBody,
  type DocumentFormatQuery,
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
import { HandOut } from '../documents/hand-out';
import { Answers } from '../http/answers';

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
    private readonly handOut: HandOut,
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
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @Query({ schema: documentFormatQuery }) { format }: DocumentFormatQuery,
  ): Promise<StreamableFile> {
    return this.handOut.execute(await this.render.execute(actor, documentId), format);
  }
}
