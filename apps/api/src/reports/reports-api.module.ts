import { ReportsModule } from '@bihuan/reports';
import { Module } from '@nestjs/common';
import { HandOutModule } from '../documents/hand-out.module';
import { BoardsController } from '../year/boards.controller';
import { FrozenYearsController } from '../year/frozen-years.controller';
import { PublicPagesController } from '../year/public-pages.controller';
import { PublishedController } from '../year/published.controller';
import { ScoresController } from '../year/scores.controller';
import { StatisticsController } from '../year/statistics.controller';
import { AnnualReportsController } from './annual-reports.controller';
import { WrittenReportPapersController } from './written-report-papers.controller';
import { WrittenReportsController } from './written-reports.controller';

@Module({
  imports: [HandOutModule, ReportsModule],
  controllers: [
    AnnualReportsController,
    WrittenReportsController,
    WrittenReportPapersController,
    BoardsController,
    StatisticsController,
    FrozenYearsController,
    ScoresController,
    PublicPagesController,
    PublishedController,
  ],
})
export class ReportsApiModule {}
