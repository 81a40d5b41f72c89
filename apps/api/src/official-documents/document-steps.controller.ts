import {
  documentApprovalBody,
  documentEditBody,
  reasonBody,
  officialDocumentView,
  type Actor,
  type DocumentApprovalBody,
  type DocumentEditBody,
  type ReasonBody,
  type OfficialDocumentView,
} from '@bihuan/contracts';
import { ApproveDocument, ChangeDocument, IssueDocument, ReceiveDocument } from '@bihuan/official-documents';
import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const id = z.uuid();

/** The steps of an official document, each on the version that was read. */
@ApiTags('official documents')
@Controller('official-documents/:id')
export class DocumentStepsController {
  constructor(
    private readonly change: ChangeDocument,
    private readonly approval: ApproveDocument,
    private readonly issuing: IssueDocument,
    private readonly receipt: ReceiveDocument,
  ) {}

  @Put()
  @Requires('official-documents.draft')
  @Answers(officialDocumentView)
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: documentEditBody }) body: DocumentEditBody,
  ): Promise<OfficialDocumentView> {
    return this.change.edit(actor, { id: documentId, expectedVersion }, body);
  }

  @Post('rebuild')
  @HttpCode(200)
  @Requires('official-documents.draft')
  @Answers(officialDocumentView)
  rebuild(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
  ): Promise<OfficialDocumentView> {
    return this.change.rebuild(actor, { id: documentId, expectedVersion });
  }

  @Post('approve')
  @HttpCode(200)
  @Requires('official-documents.approve')
  @Answers(officialDocumentView)
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: documentApprovalBody }) body: DocumentApprovalBody,
  ): Promise<OfficialDocumentView> {
    return this.approval.execute(actor, { id: documentId, expectedVersion }, body);
  }

  @Post('issue')
  @HttpCode(200)
  @Requires('official-documents.draft')
  @Answers(officialDocumentView)
  issue(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
  ): Promise<OfficialDocumentView> {
    return this.issuing.execute(actor, { id: documentId, expectedVersion });
  }

  @Post('discard')
  @HttpCode(200)
  @Requires('official-documents.draft')
  @Answers(officialDocumentView)
  discard(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: reasonBody }) body: ReasonBody,
  ): Promise<OfficialDocumentView> {
    return this.change.discard(actor, { id: documentId, expectedVersion }, body);
  }

  @Post('withdraw')
  @HttpCode(200)
  @Requires('official-documents.approve')
  @Answers(officialDocumentView)
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: reasonBody }) body: ReasonBody,
  ): Promise<OfficialDocumentView> {
    return this.change.withdraw(actor, { id: documentId, expectedVersion }, body);
  }

  @Post('receive')
  @HttpCode(200)
  @Requires('official-documents.receive')
  @Answers(officialDocumentView)
  receive(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) documentId: string,
    @IfMatch() expectedVersion: number,
  ): Promise<OfficialDocumentView> {
    return this.receipt.execute(actor, { id: documentId, expectedVersion });
  }
}
