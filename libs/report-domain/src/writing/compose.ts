import { writingOptions, type DocumentTree, type WrittenReportKind } from '@bihuan/contracts';
import type { YearFacts } from '../year/year-facts';
import { firstDraft } from './pieces';
import { reportCards, writeReport } from './write-report';

/** The rectification report on some cases as it is first proposed (domain notes §6.7): title, text, signature, annex. */
export function composeRectificationReport(facts: YearFacts, options = writingOptions.parse({})): DocumentTree {
  return composed('rectification', facts, options);
}

/** The special report on some cases as it is first proposed, with the five codes of progress (domain notes §6.10). */
export function composeSpecialReport(facts: YearFacts, options = writingOptions.parse({})): DocumentTree {
  return composed('special', facts, options);
}

function composed(
  kind: WrittenReportKind,
  facts: YearFacts,
  options: ReturnType<typeof writingOptions.parse>,
): DocumentTree {
  const draft = firstDraft(reportCards(kind, facts, { options }), options);
  return writeReport({ kind, facts, draft }).tree;
}
