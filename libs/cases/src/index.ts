export { AnchorJournal } from './anchor-journal';
export { ApplyCaseEvent, type ApplyCaseEventCommand } from './apply-case-event';
export { casesAsOf, type AsOfScope, type CaseAsOf } from './as-of/cases-as-of';
export { KeepStandings } from './as-of/keep-standings';
export { latePartsOf } from './as-of/late-parts';
export { livesAsOf, livesOf, type LifeAsOf } from './as-of/lives-as-of';
export { deadlineOf, lightOfCase, workingDaysLeft, type ClockColumns } from './case-clock';
export { CALENDAR_UNIT, calendarUnitOf } from './calendar-unit';
export type { CaseRef } from './case-door';
export * from './cases.errors';
export { CasesModule } from './cases.module';
export { dueUnder, type Due } from './deadline-ledger';
export { CheckCaseEvent, type CheckedCase } from './check-case-event';
export { DiscardDraft, KeepDraft, MOST_DRAFTS } from './drafts/keep-draft';
export { PurgeDrafts } from './drafts/purge-drafts';
export { ReadDrafts } from './drafts/read-drafts';
export { CheckProposals, type CaseProposal } from './check-proposals';
export { FindCases } from './find-cases';
export { FollowLadders } from './follow-ladders';
export { ReadDeadline } from './deadline/read-deadline';
export { ReadFile } from './files/read-file';
export { FILE_LIMIT, StoreFile } from './files/store-file';
export { canonical, eventOf } from './journal';
export { detailsOf, idsIn } from './journal-details';
export { ReadPicture } from './picture/read-picture';
export { addAwaiting, awaits } from './lists/awaiting';
export { addCaseFilters, type FilterDay } from './lists/case-filters';
export {
  FULL_LEDGER_COLUMNS,
  FULL_LEDGER_TABLES,
  toFullLedgerRow,
  type FullLedgerRecord,
  type LedgerWork,
} from './lists/full-ledger-row';
export { orderOf, type OrderSql } from './lists/ledger-orders';
export { LEDGER_COLUMNS, toLedgerRow, type LedgerRecord } from './lists/ledger-row';
export { PEOPLE_DID } from './lists/figure-filters';
export { awaitsStep, existsWhere, restsInPublicity, standsWhere } from './lists/standing-at';
export { addLight, addLights, progressDue } from './lists/light-filter';
export { SqlConditions } from './lists/sql-conditions';
export { asOfDay, readingAt, Today, type AsOf } from './lists/today';
export { withFreshPlans } from './lists/with-fresh-plans';
export { namesOf } from './names.queries';
export { OfferEvents, type OfferedEvent } from './offer-events';
export { ReadCase } from './read-case';
export { ReadJournal } from './read-journal';
export { RegisterCase } from './register-case';
export { ReplanCase } from './replan-case';
export { ReprojectCase, type Reprojected } from './reproject-case';
export { isProgressDue, notAskedForProgress, progressDueOn, type ProgressColumns } from './progress-clock';
export { replay, type ReplayedStep } from './replay';
export { readAudience, type Audience, type Targets } from './timer-audience';
export { tasksFor } from './tasks-for';
export { sheetOf } from './urging/issued-text';
export { urgingFault, type UrgingFault } from './urging/urging-fault';
export { VerifyJournal, type JournalVerdict } from './verify-journal';
export { CatchUpScreenings } from './warnings/catch-up-screenings';
export { CompareStatements } from './warnings/compare-statements';
export { ScreenEntry } from './warnings/screen-entry';
