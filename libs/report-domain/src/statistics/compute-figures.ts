import type { YearCase } from '../year/year-facts';
import { percentOf, quotient, scaledBy, sumOf } from './exact';
import type { Exclusion, Figure } from './figure';
import { figureIds, measures, type FigureId } from './figure-list';
import type { Measure, YearSpan } from './measures';
import { setApart } from './set-apart';

export type FigureOptions = {
  /** How many decimals are printed, where the author wants others than usual. */
  readonly decimals?: number;
};

/** One figure of a span of cases, with everything that explains it. The order of the cases does not matter. */
export function figureOf(id: FigureId, span: YearSpan, options: FigureOptions = {}): Figure {
  const measure: Measure = measures[id];
  const { label, formula, unit } = measure;
  const decimals = options.decimals ?? measure.decimals;
  const { kept, left } = setApart(measure, span);
  const excluded: readonly Exclusion[] = left.map(({ reason, cases }) => ({ reason, caseIds: idsOf(cases) }));
  const told = tell(kept, measure, { span, decimals });
  return { id, label, formula, unit, decimals, excluded, denominator: idsOf(kept), ...told };
}

/** All figures of a span of cases, in the order of the list. */
export function computeFigures(span: YearSpan, options: FigureOptions = {}): readonly Figure[] {
  return figureIds.map((id) => figureOf(id, span, options));
}

type Told = Pick<Figure, 'value' | 'dividend' | 'divisor' | 'numerator'>;
type Telling = { readonly span: YearSpan; readonly decimals: number };

function tell(kept: readonly YearCase[], { counts }: Measure, { span, decimals }: Telling): Told {
  switch (counts.kind) {
    case 'count':
      return { value: String(kept.length), dividend: String(kept.length), divisor: null, numerator: idsOf(kept) };
    case 'share': {
      const part = kept.filter((one) => counts.holds(one, span));
      const value = percentOf(BigInt(part.length), BigInt(kept.length), decimals);
      return { value, dividend: String(part.length), divisor: String(kept.length), numerator: idsOf(part) };
    }
    case 'sum': {
      const dividend = sumOf(kept.map(counts.amount));
      const value = quotient(scaledBy(dividend, 2), 100n, decimals);
      return { value, dividend, divisor: null, numerator: idsOf(kept) };
    }
    case 'mean': {
      const dividend = sumOf(kept.map(counts.amount));
      const value = kept.length === 0 ? null : quotient(BigInt(dividend), BigInt(kept.length), decimals);
      return { value, dividend, divisor: String(kept.length), numerator: idsOf(kept) };
    }
    case 'ratio': {
      const [dividend, divisor] = [sumOf(kept.map(counts.part)), sumOf(kept.map(counts.whole))];
      const value = percentOf(scaledBy(dividend, 2), scaledBy(divisor, 2), decimals);
      return { value, dividend, divisor, numerator: idsOf(kept) };
    }
  }
}

/** In the order of the ids: the same cases give the same figure, however they were read. */
function idsOf(cases: readonly YearCase[]): readonly string[] {
  return cases.map(({ caseId }) => caseId).sort();
}
