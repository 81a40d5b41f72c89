import { BackupRunRow, WorkerReportRow } from './operations.rows';
import { CaseCommentRow } from './comment.rows';
import { DigestRow, NoticeRow, OutboxRow, TimerPlanRow, TimerRow } from './background.rows';
import { BulkItemRow, BulkOperationRow } from './bulk.rows';
import { CalendarVersionRow, ReprojectionItemRow, ReprojectionRow } from './calendar.rows';
import { DailySnapshotRow, DutyOccurrenceRow, PeriodicReportRow, RecurringDutyRow } from './cadence.rows';
import {
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
} from './case.rows';
import { CaseStandingRow } from './case-standing.rows';
import { ChannelRow, DeliveryAttemptRow, DeliveryRow } from './channel.rows';
import {
  DocumentMarkRow,
  DocumentTemplateRow,
  OfficialDocumentCaseRow,
  OfficialDocumentReceiptRow,
  OfficialDocumentRow,
} from './official-document.rows';
import { EscalationProposalRow, UrgingDocumentRow } from './escalation.rows';
import { LedgerImportRow, LedgerImportLineRow, LedgerLayoutRow } from './ledger-import.rows';
import {
  AccessLogRow,
  CodeListEntryRow,
  DeadlineTemplateRow,
  LadderRow,
  PersonRow,
  SessionRow,
  SignInFailureRow,
  UnitNameRow,
  UnitRow,
} from './people.rows';
import { PdfCopyRow } from './document.rows';
import { EventDraftRow } from './draft.rows';
import { AbsenceRow, CalendarFeedRow, PreferenceRow } from './preference.rows';
import { AnnualReportRow, ReportImportRow, WrittenReportRow } from './report.rows';
import {
  ExportLayoutRow,
  FillInItemRow,
  FillInReturnRow,
  FillInRowRow,
  FillInSheetRow,
  FillInTakenRow,
  LedgerExportChunkRow,
  LedgerExportRow,
} from './sheet.rows';
import { SavedViewRow } from './saved-view.rows';
import { CaseScreeningRow, CaseWarningRow } from './warning.rows';
import {
  CaseSelectionRow,
  PublicPageRow,
  ScoreObjectionRow,
  ScoreSheetRow,
  ScoringSchemeRow,
  UnitScoreRow,
  YearCorrectionRow,
  YearFreezeRow,
} from './year.rows';

/** Every table. A list, because bundles have no folders to search. */
export const rows = [
  BackupRunRow,
  WorkerReportRow,
  UnitNameRow,
  UnitRow,
  PersonRow,
  SessionRow,
  SignInFailureRow,
  AccessLogRow,
  DeadlineTemplateRow,
  LadderRow,
  CodeListEntryRow,
  InspectionRow,
  CaseRow,
  CaseSearchRow,
  TaskRow,
  MeasureRow,
  EvidenceRow,
  StoredFileRow,
  CaseEventRow,
  CaseRequestRow,
  JournalAnchorRow,
  NumberSeriesRow,
  SamplingSeedRow,
  TimerRow,
  TimerPlanRow,
  NoticeRow,
  DigestRow,
  OutboxRow,
  ReportImportRow,
  AnnualReportRow,
  WrittenReportRow,
  CaseWarningRow,
  CaseScreeningRow,
  BulkOperationRow,
  BulkItemRow,
  CalendarVersionRow,
  ReprojectionRow,
  ReprojectionItemRow,
  ChannelRow,
  DeliveryRow,
  DeliveryAttemptRow,
  EscalationProposalRow,
  UrgingDocumentRow,
  DailySnapshotRow,
  PeriodicReportRow,
  RecurringDutyRow,
  DutyOccurrenceRow,
  PreferenceRow,
  AbsenceRow,
  CalendarFeedRow,
  DocumentTemplateRow,
  DocumentMarkRow,
  OfficialDocumentRow,
  OfficialDocumentCaseRow,
  OfficialDocumentReceiptRow,
  PdfCopyRow,
  EventDraftRow,
  YearFreezeRow,
  YearCorrectionRow,
  CaseSelectionRow,
  ScoringSchemeRow,
  ScoreSheetRow,
  UnitScoreRow,
  ScoreObjectionRow,
  PublicPageRow,
  ExportLayoutRow,
  LedgerExportRow,
  LedgerExportChunkRow,
  FillInSheetRow,
  FillInRowRow,
  FillInReturnRow,
  FillInItemRow,
  FillInTakenRow,
  LedgerImportRow,
  LedgerImportLineRow,
  LedgerLayoutRow,
  SavedViewRow,
  CaseCommentRow,
  CaseStandingRow,
];
