import { Module } from '@nestjs/common';
import { AnnualReportQueries } from './annual-report.queries';
import { AskAgainForReports } from './ask-again';
import { BuildReport } from './build-report';
import { RequestReport } from './request-report';

@Module({
  providers: [AnnualReportQueries, RequestReport, BuildReport, AskAgainForReports],
  exports: [AnnualReportQueries, RequestReport, BuildReport, AskAgainForReports],
})
export class ReportsModule {}
