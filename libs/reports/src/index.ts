export { AnnualReportQueries, type ReportDocument } from './annual-report.queries';
export { AskAgainForReports } from './ask-again';
export { BuildReport } from './build-report';
export { ReportNotReady, UnknownReport } from './reports.errors';
export { ReportsModule } from './reports.module';
export { RequestReport } from './request-report';
