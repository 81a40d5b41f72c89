import {
  annualReportBody,
  annualReportPage,
  annualReportView,
  documentFormatQuery,
  pageQuery,
  type Actor,
  type AnnualReportBody,
  type AnnualReportSummary,
  type AnnualReportView,
  type DocumentFormatQuery,
  type Page,
  type PageQuery,
} from '@bihuan/contracts';
import { AnnualReportQueries, RequestReport } from '@bihuan/reports';
import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { HandOut } from '../documents/hand-out';
import { Answers } from '../http/answers';

@ApiTags('reports')
@Controller('annual-reports')
@Requires('reports.read')
export class AnnualReportsController {
  constructor(
    private readonly reports: AnnualReportQueries,
    private readonly requestReport: RequestReport,
    private readonly handOut: HandOut,
  ) {}

  @Get()
  @Answers(annualReportPage)
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<Page<AnnualReportSummary>> {
    return this.reports.page(actor, query);
  }

  @Post()
  @HttpCode(202)
  @Requires('reports.build')
  @Answers(annualReportView, 202)
  request(
    @CurrentActor() actor: Actor,
    @Body({ schema: annualReportBody }) body: AnnualReportBody,
  ): Promise<AnnualReportView> {
    return this.requestReport.execute(actor, body);
  }

  @Get(':id')
  @Answers(annualReportView)
  one(@CurrentActor() actor: Actor, @Param('id', { schema: z.uuid() }) id: string): Promise<AnnualReportView> {
    return this.reports.getById(actor, id);
  }

  @Get(':id/document')
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: z.uuid() }) id: string,
    @Query({ schema: documentFormatQuery }) { format }: DocumentFormatQuery,
  ): Promise<StreamableFile> {
    return this.handOut.execute(await this.reports.getDocument(actor, id), format);
  }
}
