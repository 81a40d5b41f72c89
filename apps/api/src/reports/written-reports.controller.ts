import {
  documentTree,
  figureChanges,
  figureRefresh,
  pageQuery,
  reportDraft,
  reportEditionQuery,
  reportFinish,
  writtenReportBody,
  writtenReportPage,
  writtenReportSummary,
  writtenReportView,
  type Actor,
  type DocumentTree,
  type FigureChanges,
  type FigureRefresh,
  type Page,
  type PageQuery,
  type ReportDraft,
  type ReportEditionQuery,
  type ReportFinish,
  type WrittenReportBody,
  type WrittenReportSummary,
  type WrittenReportView,
} from '@bihuan/contracts';
import { ChangeReport, StartReport, ViewReport, WrittenReportQueries } from '@bihuan/reports';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { Answers } from '../http/answers';

const BASED_ON = { name: 'If-Match', description: 'The version the caller read, such as "2"', required: true };
const ID = { schema: z.uuid() };
const EDITION = { schema: reportEditionQuery };

@ApiTags('written reports')
@Controller('written-reports')
@Requires('reports.read')
export class WrittenReportsController {
  constructor(
    private readonly reports: WrittenReportQueries,
    private readonly start: StartReport,
    private readonly view: ViewReport,
    private readonly changes: ChangeReport,
  ) {}

  @Get()
  @Answers(writtenReportPage)
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: pageQuery }) query: PageQuery,
  ): Promise<Page<WrittenReportSummary>> {
    return this.reports.page(actor, query);
  }

  @Post()
  @HttpCode(202)
  @Requires('reports.build')
  @Answers(writtenReportSummary, 202)
  begin(
    @CurrentActor() actor: Actor,
    @Body({ schema: writtenReportBody }) body: WrittenReportBody,
  ): Promise<WrittenReportSummary> {
    return this.start.execute(actor, body);
  }

  @Get(':id')
  @Answers(writtenReportView)
  one(@CurrentActor() actor: Actor, @Param('id', ID) id: string): Promise<WrittenReportView> {
    return this.view.execute(actor, id);
  }

  @Get(':id/text')
  @Answers(documentTree)
  text(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @Query(EDITION) { edition }: ReportEditionQuery,
  ): Promise<DocumentTree> {
    return this.view.text(actor, id, edition);
  }

  @Put(':id')
  @Requires('reports.build')
  @ApiHeader(BASED_ON)
  @Answers(writtenReportView)
  save(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: reportDraft }) body: ReportDraft,
  ): Promise<WrittenReportView> {
    return this.changes.save(actor, { id, expectedVersion }, body);
  }

  @Get(':id/changes')
  @Requires('reports.build')
  @Answers(figureChanges)
  figureChanges(@CurrentActor() actor: Actor, @Param('id', ID) id: string): Promise<FigureChanges> {
    return this.changes.figureChanges(actor, id);
  }

  @Post(':id/refresh')
  @HttpCode(200)
  @Requires('reports.build')
  @ApiHeader(BASED_ON)
  @Answers(writtenReportView)
  refresh(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: figureRefresh }) body: FigureRefresh,
  ): Promise<WrittenReportView> {
    return this.changes.refresh(actor, { id, expectedVersion }, body);
  }

  @Post(':id/finish')
  @HttpCode(200)
  @Requires('reports.build')
  @ApiHeader(BASED_ON)
  @Answers(writtenReportView)
  finish(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: reportFinish }) body: ReportFinish,
  ): Promise<WrittenReportView> {
    return this.changes.finish(actor, { id, expectedVersion }, body);
  }
}
