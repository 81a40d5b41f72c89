export { checkReconciliation, type Inconsistency } from './check-reconciliation';
export { chineseDate, chineseNumber } from './chinese-numbers';
export { composeSections } from './compose-sections';
export {
  proposedCase,
  reconciledCase,
  reconciliationFacts,
  reconciliationOutcome,
  type ProposedCase,
  type ReconciledCase,
  type ReconciliationFacts,
  type ReconciliationOutcome,
} from './reconciliation-facts';
export { composeReconciliation, reconciliationSections } from './reconciliation-report';
export type { Section } from './section';
export { composeUrging, withReceipt, type UrgingFacts, type UrgingReceipt } from './urging-notice';
export { about, paragraph, plain, stopped, unstopped } from './sentence';
export { BULLETIN_VERSION, composeBulletin, type BulletinWords } from './periodic/bulletin';
export { composeDispatchSheet, DISPATCH_VERSION, type DispatchWords } from './periodic/dispatch-sheet';
export {
  bulletinFacts,
  dispatchFacts,
  type BulletinFacts,
  type CoordinationReason,
  type DispatchFacts,
  type PeriodicCase,
  type UnitStanding,
} from './periodic/periodic-facts';
export { yearCase, yearFacts, type YearCase, type YearFacts } from './year/year-facts';
