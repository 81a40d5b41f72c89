export { AnnualReportQueries, type ReportDocument } from './annual-report.queries';
export { AskAgainForReports } from './ask-again';
export { Boards, type BoardFile } from './boards/boards';
export { PeriodImpossible, UnknownBoard } from './boards/boards.errors';
export { readBoardFacts, type BoardScope } from './boards/read-board-facts';
export { BuildReport } from './build-report';
export {
  FiguresMoved,
  FindingsOpen,
  ReportFinished,
  ReportNotPublishable,
  ReportNotReady,
  StaleReport,
  UnknownReport,
  YearAhead,
} from './reports.errors';
export { ReportsModule } from './reports.module';
export { RequestReport } from './request-report';
export { readYearFacts, type YearScope } from './year/read-year-facts';
export { CorrectYear } from './year/correct-year';
export { FreezeYear } from './year/freeze-year';
export { VerifyYears, type YearVerdict } from './year/verify-years';
export { YearFreezeQueries } from './year/year-freeze.queries';
export { YearReader, type ReadYear } from './year/year-reader';
export { YearStatistics } from './year/year-statistics';
export * from './year/year.errors';
export { ChangeReport, type WrittenReportRef } from './writing/change-report';
export { DraftReport } from './writing/draft-report';
export { HandOutReport, type ReportFile } from './writing/hand-out-report';
export { StartReport } from './writing/start-report';
export { ViewReport } from './writing/view-report';
export { WrittenReportQueries } from './writing/written-report.queries';
export { KeepScheme } from './scoring/keep-scheme';
export { MakeScores } from './scoring/make-scores';
export { ObjectToScore } from './scoring/object-to-score';
export { ScoreSheetQueries } from './scoring/score-sheet.queries';
export * from './scoring/scoring.errors';
export { PublicPageRefused, PublicPages, StalePublicPage, UnknownPublicPage } from './public-pages/public-pages';
