import {
  caseSelectionView,
  figureSelectionBody,
  statisticsQuery,
  statisticsView,
  type Actor,
  type CaseSelectionView,
  type FigureSelectionBody,
  type StatisticsQuery,
  type StatisticsView,
} from '@bihuan/contracts';
import { YearStatistics } from '@bihuan/reports';
import { Body, Controller, Get, HttpCode, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../access/access-rule';
import { CurrentActor } from '../access/request-params';
import { Answers } from '../http/answers';
import { attachment } from '../http/upload';
import { DOCX } from '../documents/hand-out';

@ApiTags('the year in figures')
@Controller('statistics')
@Requires('reports.read')
export class StatisticsController {
  constructor(private readonly statistics: YearStatistics) {}

  @Get()
  @Answers(statisticsView)
  read(
    @CurrentActor() actor: Actor,
    @Query({ schema: statisticsQuery }) query: StatisticsQuery,
  ): Promise<StatisticsView> {
    return this.statistics.read(actor, query);
  }

  @Get('document')
  async document(
    @CurrentActor() actor: Actor,
    @Query({ schema: statisticsQuery }) query: StatisticsQuery,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.statistics.document(actor, query);
    return new StreamableFile(bytes, { type: DOCX, disposition: attachment(name), length: bytes.length });
  }

  @Post('selections')
  @HttpCode(200)
  @Answers(caseSelectionView)
  select(
    @CurrentActor() actor: Actor,
    @Body({ schema: figureSelectionBody }) body: FigureSelectionBody,
  ): Promise<CaseSelectionView> {
    return this.statistics.select(actor, body);
  }
}
