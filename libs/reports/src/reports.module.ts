import { DocumentsModule } from '@bihuan/documents';
import { Module } from '@nestjs/common';
import { AnnualReportQueries } from './annual-report.queries';
import { AskAgainForReports } from './ask-again';
import { Boards } from './boards/boards';
import { BuildReport } from './build-report';
import { RequestReport } from './request-report';
import { ChangeReport } from './writing/change-report';
import { DraftReport } from './writing/draft-report';
import { HandOutReport } from './writing/hand-out-report';
import { ReadWritingFacts } from './writing/read-writing-facts';
import { StartReport } from './writing/start-report';
import { ViewReport } from './writing/view-report';
import { WrittenReportQueries } from './writing/written-report.queries';
import { YearModule } from './year/year.module';

const writing = [
  ReadWritingFacts,
  WrittenReportQueries,
  StartReport,
  DraftReport,
  ViewReport,
  ChangeReport,
  HandOutReport,
];

@Module({
  imports: [DocumentsModule, YearModule],
  providers: [AnnualReportQueries, Boards, RequestReport, BuildReport, AskAgainForReports, ...writing],
  exports: [YearModule, AnnualReportQueries, Boards, RequestReport, BuildReport, AskAgainForReports, ...writing],
})
export class ReportsModule {}
