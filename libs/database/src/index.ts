export { ChangeListener, type Change, type Hears } from './change-listener';
export { dataSourceOptions, openDataSource, SCHEMA } from './data-source';
export { DataSourceHealth } from './data-source-health';
export { isRetired, listOffered } from './code-lists';
export { DatabaseModule } from './database.module';
export { UnusableTemplate } from './database.errors';
export { findTemplate, listTemplates, loadTerms, type StoredTemplate } from './deadline-templates';
export { findLadder, laddersInForce, listLadders, loadLadders, markOf, type StoredLadder } from './ladders';
export { calendarsInForce, loadCalendars, loadWorkCalendar, nationalYears, type CalendarList } from './calendars';
export { migrate, migrateTo } from './migrate';
export { nextInSeries } from './number-series';
export { appendToOutbox, askAgainFor, type UnfinishedWork } from './outbox';
export { DigestRow, NoticeRow, OutboxRow, TimerPlanRow, TimerRow } from './rows/background.rows';
export { BackupRunRow, WorkerReportRow } from './rows/operations.rows';
export { BulkItemRow, BulkOperationRow } from './rows/bulk.rows';
export { CalendarVersionRow, ReprojectionItemRow, ReprojectionRow } from './rows/calendar.rows';
export { DailySnapshotRow, DutyOccurrenceRow, PeriodicReportRow, RecurringDutyRow } from './rows/cadence.rows';
export {
  CaseEventRow,
  CaseRequestRow,
  CaseRow,
  CaseSearchRow,
  EvidenceRow,
  InspectionRow,
  JournalAnchorRow,
  MeasureRow,
  NumberSeriesRow,
  SamplingSeedRow,
  StoredFileRow,
  TaskRow,
} from './rows/case.rows';
export { CaseStandingRow } from './rows/case-standing.rows';
export {
  DocumentMarkRow,
  DocumentTemplateRow,
  OfficialDocumentCaseRow,
  OfficialDocumentReceiptRow,
  OfficialDocumentRow,
} from './rows/official-document.rows';
export { CaseCommentRow } from './rows/comment.rows';
export { PdfCopyRow } from './rows/document.rows';
export { EventDraftRow } from './rows/draft.rows';
export { EscalationProposalRow, UrgingDocumentRow } from './rows/escalation.rows';
export {
  ChannelRow,
  DeliveryAttemptRow,
  DeliveryRow,
  type ChannelSecrets,
  type ChannelSettings,
} from './rows/channel.rows';
export { LedgerImportRow, LedgerImportLineRow, LedgerLayoutRow, type LedgerLikeness } from './rows/ledger-import.rows';
export {
  AccessLogRow,
  CodeListEntryRow,
  DeadlineTemplateRow,
  LadderRow,
  PersonRow,
  SessionRow,
  SignInFailureRow,
  UnitNameRow,
  UnitRow,
} from './rows/people.rows';
export { AbsenceRow, CalendarFeedRow, PreferenceRow } from './rows/preference.rows';
export { SavedViewRow } from './rows/saved-view.rows';
export { AnnualReportRow, ReportImportRow, WrittenReportRow } from './rows/report.rows';
export {
  ExportLayoutRow,
  FillInItemRow,
  FillInReturnRow,
  FillInRowRow,
  FillInSheetRow,
  FillInTakenRow,
  LedgerExportChunkRow,
  LedgerExportRow,
} from './rows/sheet.rows';
export { CaseScreeningRow, CaseWarningRow } from './rows/warning.rows';
export {
  CaseSelectionRow,
  PublicPageRow,
  ScoreObjectionRow,
  ScoreSheetRow,
  ScoringSchemeRow,
  UnitScoreRow,
  YearCorrectionRow,
  YearFreezeRow,
} from './rows/year.rows';
export { MOST_FAILURES, workOff, type WorkList } from './work-off';
