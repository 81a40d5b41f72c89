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
export { composePaper } from './papers/compose-paper';
export { TO_FILL_IN } from './papers/parts';
export type {
  PaperCase,
  PaperCriticism,
  PaperExtension,
  PaperFacts,
  PaperMeasure,
  PaperVerification,
  Said,
} from './papers/paper-facts';
export { isForm, paperTree, type PaperStanding } from './papers/paper-tree';
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
export { computeFigures, figureOf, type FigureOptions } from './statistics/compute-figures';
export { inspectionCoverage, type Coverage } from './statistics/coverage';
export { difference, percentOf, quotient, sumOf } from './statistics/exact';
export { figureUnits, type Exclusion, type Figure, type FigureUnit } from './statistics/figure';
export { figureIds, measures, type FigureId } from './statistics/figure-list';
export { groupedFigures, groupings, groupsOf, type FigureGroup, type Grouping } from './statistics/grouped';
export { moneyInWords } from './statistics/money';
export { relapsesByClosingYear, type ClosingYear } from './statistics/relapses-by-year';
export { yearOnYear, type YearOnYear } from './statistics/year-on-year';
export { firstDraft, resolvePieces, type Piece } from './writing/pieces';
export {
  reportCards,
  reportChapters,
  writeReport,
  writingVersion,
  type Writing,
  type WrittenReport,
} from './writing/write-report';
export { outcomeOfResult } from './annual/reconciliation-cards';
export { checkDocument, checkReport } from './check/check-report';
export type { CheckContext, Finding } from './check/finding';
export { changeInWords, footnote, noRate, printed, working } from './statistics/figure-words';
export { composeYearFigures, YEAR_FIGURES_VERSION, yearFigureComposers } from './statistics/year-figures';
export { defaultScheme } from './scoring/default-scheme';
export { scoreUnit, unitsToScore, type UnitScore, type Waiver } from './scoring/score-unit';
export { composePublicPage, publishedPassages, type PublicBlock } from './public-page/public-page';
export { findPersonalData, isCertain, type PublicFinding } from './public-page/public-findings';
export type { BoardCase, BoardFacts, BoardUnit } from './boards/board-facts';
export { boardOf, casesBehind, type Board, type BoardPlace } from './boards/make-board';
export { boardTable, type BoardTable } from './boards/board-table';
