import { Module } from '@nestjs/common';
import { AnnualReportQueries } from './annual-report.queries';
import { AskAgainForReports } from './ask-again';
import { BuildReport } from './build-report';
import { RequestReport } from './request-report';
import { YearModule } from './year/year.module';

@Module({
  imports: [YearModule],
  providers: [AnnualReportQueries, RequestReport, BuildReport, AskAgainForReports],
  exports: [YearModule, AnnualReportQueries, RequestReport, BuildReport, AskAgainForReports],
})
export class ReportsModule {}
