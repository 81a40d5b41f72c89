import type { DocumentTree, ReportEdition, ReportFinding } from '@bihuan/contracts';
import { unstopped } from '../sentence';
import type { YearFacts } from '../year/year-facts';
import type { WrittenReport } from '../writing/write-report';
import { figuresAgree, sameEverywhere, unsourced } from './figure-rules';
import type { CheckContext, Finding, Rule } from './finding';
import { linesOf } from './lines';
import { noPersonalNames, noPersonalNumbers, publishable } from './privacy-rules';
import { partsMakeTotal, ratesAgree } from './sentence-rules';
import { tablesAddUp, textAsInTables } from './table-rules';
import { changeInRightUnit, noRateAboveAll, nothingToFillIn, oneAsOfDate } from './wording-rules';

const rules: readonly Rule[] = [
  figuresAgree,
  partsMakeTotal,
  ratesAgree,
  sameEverywhere,
  textAsInTables,
  tablesAddUp,
  oneAsOfDate,
  changeInRightUnit,
  noRateAboveAll,
  noPersonalNumbers,
  noPersonalNames,
  publishable,
  nothingToFillIn,
  unsourced,
];
const SHORTEST_TITLE = 4;

/**
 * Looks for what a reader could hold against a document before it goes out: whatever was composed, and whatever its author
 * typed. It finds and never repairs; an empty list means that nothing was found.
 */
export function checkDocument(tree: DocumentTree, context: CheckContext): readonly Finding[] {
  const checked = { ...context, tree, lines: linesOf(tree) };
  return rules
    .flatMap((rule) => rule(checked))
    .sort((a, b) => a.block - b.block || a.run - b.run || a.offset - b.offset);
}

type ReportContext = {
  readonly facts: YearFacts;
  readonly names: readonly string[];
  readonly edition: ReportEdition;
};

/** The check of a written report: each finding leads to the piece that it stands in. */
export function checkReport(
  { tree, origins }: Pick<WrittenReport, 'tree' | 'origins'>,
  { facts, names, edition }: ReportContext,
): readonly ReportFinding[] {
  const hidden = facts.cases.filter(({ disclosure }) => disclosure !== 'public').map(({ title }) => unstopped(title));
  const hiddenTitles = hidden.filter(({ length }) => length >= SHORTEST_TITLE);
  return checkDocument(tree, { asOf: facts.asOf, edition, names, hiddenTitles }).map((finding) => {
    const pieces = origins[finding.block] ?? [];
    return { ...finding, pieceId: pieces[finding.run] ?? pieces[0] ?? null };
  });
}
