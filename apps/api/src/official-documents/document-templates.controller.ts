import { RefusedFile } from '@bihuan/cases';
import {
  documentTemplatePage,
  documentTemplateQuery,
  documentTemplateView,
  officialDocumentKind,
  officialDocumentKinds,
  TEMPLATE_LIMIT,
  templateActivationBody,
  templateUploadQuery,
  type Actor,
  type DocumentTemplateQuery,
  type DocumentTemplateView,
  type OfficialDocumentKind,
  type Page,
  type TemplateActivationBody,
  type TemplateUploadQuery,
} from '@bihuan/contracts';
import { KeepTemplate, TemplateQueries, TemplateTooLarge } from '@bihuan/official-documents';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { DOCX } from '../documents/hand-out';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';
import { attachment, uploadOf } from '../http/upload';

const id = z.uuid();

/** Templates of documents: the versions that ship, and those that an office puts in their place. */
@ApiTags('document templates')
@Controller('document-templates')
@Requires('templates.manage')
export class DocumentTemplatesController {
  constructor(
    private readonly templates: TemplateQueries,
    private readonly keep: KeepTemplate,
  ) {}

  @Get()
  @Answers(documentTemplatePage)
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: documentTemplateQuery }) query: DocumentTemplateQuery,
  ): Promise<Page<DocumentTemplateView>> {
    return this.templates.page(actor, query);
  }

  @Post()
  @ApiConsumes('multipart/form-data')
  @Answers(documentTemplateView, 201)
  async upload(
    @CurrentActor() actor: Actor,
    @Query({ schema: templateUploadQuery }) { kind, unitId, acceptUnknown }: TemplateUploadQuery,
    @Req() request: FastifyRequest,
  ): Promise<DocumentTemplateView> {
    const file = await uploadOf(request);
    if (file === 'missing') throw new RefusedFile('请选择要上传的模板', 'Choose a template to upload');
    if (file === 'too-large') throw new TemplateTooLarge(TEMPLATE_LIMIT);
    const scope = { kind, unitId: unitId ?? null };
    return this.keep.upload(actor, { ...file, scope, acceptUnknown });
  }

  @Post('activate')
  @HttpCode(204)
  activate(
    @CurrentActor() actor: Actor,
    @Body({ schema: templateActivationBody }) body: TemplateActivationBody,
  ): Promise<void> {
    return this.keep.activate(actor, body);
  }

  @Get('built-in/:kind')
  async builtIn(@Param('kind', { schema: officialDocumentKind }) kind: OfficialDocumentKind): Promise<StreamableFile> {
    const { bytes } = await this.templates.shippedFile(kind);
    return asFile(`${officialDocumentKinds[kind].zh}模板.docx`, bytes);
  }

  @Get(':id/file')
  async file(@CurrentActor() actor: Actor, @Param('id', { schema: id }) templateId: string): Promise<StreamableFile> {
    const { name, bytes } = await this.templates.file(actor, templateId);
    return asFile(`${name}.docx`, bytes);
  }

  @Get(':id/trial')
  async trial(@CurrentActor() actor: Actor, @Param('id', { schema: id }) templateId: string): Promise<StreamableFile> {
    const { name, bytes } = await this.templates.trial(actor, templateId);
    return asFile(name, bytes);
  }
}

function asFile(name: string, bytes: Buffer): StreamableFile {
  return new StreamableFile(bytes, { type: DOCX, disposition: attachment(name), length: bytes.length });
}
