import type { Words } from '@bihuan/contracts';
import type { FigureId } from './figure-list';

/** What a figure is counted in, as it is printed behind it. */
export const figureUnits = {
  percent: { zh: '%', en: '%' },
  cases: { zh: '件', en: 'cases' },
  'working-days': { zh: '个工作日', en: 'working days' },
  'ten-thousand-yuan': { zh: '万元', en: '× 10,000 yuan' },
} as const;
export type FigureUnit = keyof typeof figureUnits;

/** Cases that a figure leaves out, and why: the footnote to its denominator. */
export type Exclusion = { readonly reason: Words; readonly caseIds: readonly string[] };

/**
 * A figure that can be explained: what it is, how it was computed, and from which cases. `value` is a decimal as it is to be
 * printed; it is null where there is nothing to divide by, for there is no rate of nothing.
 */
export type Figure = {
  readonly id: FigureId;
  readonly label: Words;
  readonly formula: Words;
  readonly unit: FigureUnit;
  readonly decimals: number;
  readonly value: string | null;
  /** What was divided by what, as decimals. Counts and sums have no divisor. */
  readonly dividend: string;
  readonly divisor: string | null;
  /** The cases above and below the line; those above are among those below. */
  readonly numerator: readonly string[];
  readonly denominator: readonly string[];
  readonly excluded: readonly Exclusion[];
};
