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
export { about, paragraph, plain, stopped, unstopped } from './sentence';
