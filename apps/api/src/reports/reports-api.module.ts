import { ReportsModule } from '@bihuan/reports';
import { Module } from '@nestjs/common';
import { HandOutModule } from '../documents/hand-out.module';
import { AnnualReportsController } from './annual-reports.controller';
import { WrittenReportPapersController } from './written-report-papers.controller';
import { WrittenReportsController } from './written-reports.controller';

@Module({
  imports: [HandOutModule, ReportsModule],
  controllers: [AnnualReportsController, WrittenReportsController, WrittenReportPapersController],
})
export class ReportsApiModule {}
