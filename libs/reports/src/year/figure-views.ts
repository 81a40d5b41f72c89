import type { FigureView } from '@bihuan/contracts';
import { computeFigures, yearOnYear, type Figure, type YearFacts } from '@bihuan/report-domain';

/** Part of a year's facts: what figures are computed of. */
export type Span = Pick<YearFacts, 'from' | 'asOf' | 'cases'>;

export function spanBefore({ previous }: YearFacts): Span | null {
  return previous && { from: `${previous.year}-01-01`, asOf: previous.asOf, cases: previous.cases };
}

/** All figures of a span with their change against another. */
export function figureViews(now: Span, before: Span | null): FigureView[] {
  const earlier = new Map((before ? computeFigures(before) : []).map((figure) => [figure.id, figure]));
  return computeFigures(now).map((figure) => viewOf(figure, earlier.get(figure.id) ?? null));
}

function viewOf(figure: Figure, before: Figure | null): FigureView {
  const { id, label, formula, unit, value, dividend, divisor, numerator, denominator, excluded } = figure;
  return {
    id,
    label,
    formula,
    unit,
    value,
    dividend,
    divisor,
    numerator: numerator.length,
    denominator: denominator.length,
    excluded: excluded.map(({ reason, caseIds }) => ({ reason, cases: caseIds.length })),
    change: yearOnYear(figure, before),
  };
}
