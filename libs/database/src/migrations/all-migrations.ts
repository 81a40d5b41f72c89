import type { MigrationInterface } from 'typeorm';
import { InitialTables1795320000000 } from './1795320000000-initial-tables';
import { AppendOnlyJournal1795321700000 } from './1795321700000-append-only-journal';
import { DeadlineTemplates1795333218887 } from './1795333218887-deadline-templates';
import { ViewAs1795333250580 } from './1795333250580-view-as';
import { PointsToCheck1795333280118 } from './1795333280118-points-to-check';
import { BulkOperations1795333436712 } from './1795333436712-bulk-operations';
import { RequestsTasksAndTurns1795335333491 } from './1795335333491-requests-tasks-and-turns';
import { MemoryOfTurns1795335400000 } from './1795335400000-memory-of-turns';
import { KindsOfMatter1795337386020 } from './1795337386020-kinds-of-matter';
import { ClockLedger1795340000000 } from './1795340000000-clock-ledger';
import { RungsAndWaysOfNotices1795340050000 } from './1795340050000-rungs-and-ways-of-notices';
import { ApprovedDueDates1795340100000 } from './1795340100000-approved-due-dates';
import { CalendarVersions1795340200000 } from './1795340200000-calendar-versions';
import { Ladders1795340300000 } from './1795340300000-ladders';
import { UrgingNotices1795340400000 } from './1795340400000-urging-notices';
import { Channels1795340500000 } from './1795340500000-channels';
import { QuietWays1795340600000 } from './1795340600000-quiet-ways';
import { Cadences1795340700000 } from './1795340700000-cadences';
import { LedgerImports1795341000000 } from './1795341000000-ledger-imports';
import { LedgerSheets1795341100000 } from './1795341100000-ledger-sheets';
import { OfficialDocuments1795341200000 } from './1795341200000-official-documents';
import { PdfCopies1795341300000 } from './1795341300000-pdf-copies';
import { ReportIndicators1795341400000 } from './1795341400000-report-indicators';
import { TheYear1795341500000 } from './1795341500000-the-year';
import { WrittenReports1795341600000 } from './1795341600000-written-reports';
import { NoticesOfDocuments1795341700000 } from './1795341700000-notices-of-documents';
import { LedgerViews1795342100000 } from './1795342100000-ledger-views';
import { LedgerLookups1795342110000 } from './1795342110000-ledger-lookups';
import { EventDrafts1795342150000 } from './1795342150000-event-drafts';
import { ChangesAreTold1795342200000 } from './1795342200000-changes-are-told';
import { CaseComments1795342210000 } from './1795342210000-case-comments';
import { CaseStandings1795342310000 } from './1795342310000-case-standings';
import { Administration1795342400000 } from './1795342400000-administration';
import { CodeLists1795342410000 } from './1795342410000-code-lists';
import { Operations1795342500000 } from './1795342500000-operations';

/** Every migration, oldest first. A merged migration is never edited. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  InitialTables1795320000000,
  AppendOnlyJournal1795321700000,
  DeadlineTemplates1795333218887,
  ViewAs1795333250580,
  PointsToCheck1795333280118,
  BulkOperations1795333436712,
  RequestsTasksAndTurns1795335333491,
  MemoryOfTurns1795335400000,
  KindsOfMatter1795337386020,
  ClockLedger1795340000000,
  RungsAndWaysOfNotices1795340050000,
  ApprovedDueDates1795340100000,
  CalendarVersions1795340200000,
  Ladders1795340300000,
  UrgingNotices1795340400000,
  Channels1795340500000,
  QuietWays1795340600000,
  Cadences1795340700000,
  LedgerImports1795341000000,
  LedgerSheets1795341100000,
  OfficialDocuments1795341200000,
  PdfCopies1795341300000,
  ReportIndicators1795341400000,
  TheYear1795341500000,
  WrittenReports1795341600000,
  NoticesOfDocuments1795341700000,
  LedgerViews1795342100000,
  LedgerLookups1795342110000,
  EventDrafts1795342150000,
  ChangesAreTold1795342200000,
  CaseComments1795342210000,
  CaseStandings1795342310000,
  Administration1795342400000,
  CodeLists1795342410000,
  Operations1795342500000,
];
