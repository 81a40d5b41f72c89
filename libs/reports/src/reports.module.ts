import { Module } from '@nestjs/common';
import { AnnualReportQueries } from './annual-report.queries';
import { BuildReport } from './build-report';
import { RequestReport } from './request-report';

@Module({
  providers: [AnnualReportQueries, RequestReport, BuildReport],
  exports: [AnnualReportQueries, RequestReport, BuildReport],
})
export class ReportsModule {}
