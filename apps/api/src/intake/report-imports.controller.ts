import {
  pageQuery,
  reportImportPage,
  reportImportView,
  type Actor,
  type Page,
  type PageQuery,
  type ReportImportSummary,
  type ReportImportView,
} from '@bihuan/contracts';
import { DiscardImport, DocumentRefused, ImportReport, ReportImportQueries } from '@bihuan/intake';
import { Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';
import { uploadOf } from '../http/upload';

@ApiTags('intake')
@Controller('report-imports')
@Requires('intake.import')
export class ReportImportsController {
  constructor(
    private readonly imports: ReportImportQueries,
    private readonly importReport: ImportReport,
    private readonly discardImport: DiscardImport,
  ) {}

  @Get()
  @Answers(reportImportPage)
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<Page<ReportImportSummary>> {
    return this.imports.page(actor, query);
  }

  @Post()
  @ApiConsumes('multipart/form-data')
  @Answers(reportImportView, 201)
  async import(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ReportImportView> {
    const upload = await uploadOf(request);
    if (upload === 'missing' || upload === 'too-large') throw DocumentRefused.because(upload);
    return this.importReport.execute(actor, upload);
  }

  @Get(':id')
  @Answers(reportImportView)
  one(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<ReportImportView> {
    return this.imports.getById(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  discard(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<void> {
    return this.discardImport.execute(actor, id);
  }
}
