import {
  bulletinApproval,
  documentFormatQuery,
  periodicEdit,
  periodicPage,
  periodicQuery,
  periodicView,
  type Actor,
  type BulletinApproval,
  type DocumentFormatQuery,
  type Page,
  type PeriodicEdit,
  type PeriodicQuery,
  type PeriodicSummary,
  type PeriodicView,
} from '@bihuan/contracts';
import { ChangePeriodic, PeriodicQueries } from '@bihuan/cadences';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '../access/access-rule';
import { CurrentActor, IfMatch } from '../access/request-params';
import { HandOut } from '../documents/hand-out';
import { Answers } from '../http/answers';

const BASED_ON = { name: 'If-Match', description: 'The version the caller read, such as "2"', required: true };
const ID = { schema: z.uuid() };

@ApiTags('weekly sheets and monthly bulletins')
@Controller('periodic-reports')
@Requires('reports.read')
export class PeriodicReportsController {
  constructor(
    private readonly reports: PeriodicQueries,
    private readonly changes: ChangePeriodic,
    private readonly handOut: HandOut,
  ) {}

  @Get()
  @Answers(periodicPage)
  page(
    @CurrentActor() actor: Actor,
    @Query({ schema: periodicQuery }) query: PeriodicQuery,
  ): Promise<Page<PeriodicSummary>> {
    return this.reports.page(actor, query);
  }

  @Get(':id')
  @Answers(periodicView)
  one(@CurrentActor() actor: Actor, @Param('id', ID) id: string): Promise<PeriodicView> {
    return this.reports.getById(actor, id);
  }

  @Get(':id/document')
  async document(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @Query({ schema: documentFormatQuery }) { format }: DocumentFormatQuery,
  ): Promise<StreamableFile> {
    return this.handOut.execute(await this.reports.getDocument(actor, id), format);
  }

  @Put(':id')
  @Requires('reports.build')
  @ApiHeader(BASED_ON)
  @Answers(periodicView)
  edit(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: periodicEdit }) body: PeriodicEdit,
  ): Promise<PeriodicView> {
    return this.changes.edit(actor, { id, expectedVersion }, body);
  }

  @Post(':id/rebuild')
  @HttpCode(200)
  @Requires('reports.build')
  @ApiHeader(BASED_ON)
  @Answers(periodicView)
  rebuild(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
  ): Promise<PeriodicView> {
    return this.changes.rebuild(actor, { id, expectedVersion });
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Requires('reports.build')
  @ApiHeader(BASED_ON)
  @Answers(periodicView)
  confirm(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
  ): Promise<PeriodicView> {
    return this.changes.confirm(actor, { id, expectedVersion });
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Requires('bulletins.approve')
  @ApiHeader(BASED_ON)
  @Answers(periodicView)
  approve(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
    @Body({ schema: bulletinApproval }) body: BulletinApproval,
  ): Promise<PeriodicView> {
    return this.changes.approve(actor, { id, expectedVersion }, body);
  }

  @Post(':id/issue')
  @HttpCode(200)
  @Requires('reports.build')
  @ApiHeader(BASED_ON)
  @Answers(periodicView)
  issue(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
  ): Promise<PeriodicView> {
    return this.changes.issue(actor, { id, expectedVersion });
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Requires('reports.build')
  @ApiHeader(BASED_ON)
  @Answers(periodicView)
  discard(
    @CurrentActor() actor: Actor,
    @Param('id', ID) id: string,
    @IfMatch() expectedVersion: number,
  ): Promise<PeriodicView> {
    return this.changes.discard(actor, { id, expectedVersion });
  }
}
