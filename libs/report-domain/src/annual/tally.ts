import { isClosed, isOfYear, isRectified, notOwed, type YearSpan } from '../statistics/measures';
import { figureOf } from '../statistics/compute-figures';
import type { YearCase, YearFacts } from '../year/year-facts';

/** What a case is to a report: problems are found and rectified, promises carried out, wishes and complaints answered. */
export type Matter = 'problem' | 'promise' | 'proposal' | 'complaint';

const complaints: readonly YearCase['sourceType'][] = ['petition', 'hotline'];

export function matterOf({ workflow, origin, sourceType }: YearCase): Matter {
  if ((origin?.block ?? workflow) === 'undertaking') return 'promise';
  if (sourceType === 'proposal') return 'proposal';
  return complaints.includes(sourceType) ? 'complaint' : 'problem';
}

type CaseList = readonly YearCase[];

/** How the cases of a span stand: what was owed falls into exactly one of the outcomes below it. */
export type Tally = {
  readonly found: CaseList;
  /** Merged, referred, terminated or withdrawn: not owed any more, and not counted. */
  readonly excluded: CaseList;
  readonly rectified: CaseList;
  readonly continuing: CaseList;
  readonly notRectified: CaseList;
  readonly otherwise: CaseList;
  readonly open: CaseList;
  readonly overdue: CaseList;
};

const goesOn: readonly YearCase['result'][] = ['continuing', 'stage-completed', 'reply-b', 'reply-c'];

/** Counts the cases of a span by the definitions of the statistics, so that text and tables cannot part. */
export function tallyOf(span: YearSpan): Tally {
  const ofYear = span.cases.filter((one) => isOfYear(one, span));
  const isOwed = (one: YearCase) => !notOwed.some(({ holds }) => holds(one, span));
  const found = ofYear.filter(isOwed);
  const open = found.filter((one) => !isClosed(one, span));
  const closed = found.filter((one) => isClosed(one, span));
  const rectified = closed.filter((one) => isRectified(one, span));
  const continuing = closed.filter(({ result }) => goesOn.includes(result));
  const notRectified = closed.filter(({ result }) => result === 'not-rectified');
  const told = new Set([...rectified, ...continuing, ...notRectified]);
  const late = new Set(figureOf('overdue-open', span).numerator);
  return {
    found,
    excluded: ofYear.filter((one) => !isOwed(one)),
    rectified,
    continuing,
    notRectified,
    otherwise: closed.filter((one) => !told.has(one)),
    open,
    overdue: open.filter(({ caseId }) => late.has(caseId)),
  };
}

/** The cases of a year, or some of them, as a span. */
export function spanOf({ from, asOf }: YearFacts, cases: CaseList): YearSpan {
  return { from, asOf, cases };
}

/** The year before as a span; null when nothing is known of it. */
export function spanBefore({ previous }: YearFacts): YearSpan | null {
  return previous && { from: `${previous.year}-01-01`, asOf: previous.asOf, cases: previous.cases };
}

/** The same span with only those of its cases. */
export function within(span: YearSpan | null, keep: (one: YearCase) => boolean): YearSpan | null {
  return span && { ...span, cases: span.cases.filter(keep) };
}
