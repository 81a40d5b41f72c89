import type { Words } from '@bihuan/contracts';
import { figureUnits, type Figure } from './figure';
import type { YearOnYear } from './year-on-year';

/** What stands for a rate of nothing: never 0 % and never 100 %. */
export const noRate: Words = { zh: '不计算（无应计事项）', en: 'No rate (nothing to count)' };

/** A figure with its unit, as it is printed. */
export function printed({ value, unit }: Figure): string {
  if (value === null) return noRate.zh;
  return unit === 'percent' ? `${value}%` : `${value}${figureUnits[unit].zh}`;
}

/** How a figure was computed from its numbers: 279 ÷ 306. Counts and sums say no more than themselves. */
export function working({ dividend, divisor }: Figure): string {
  return divisor === null ? '' : `${dividend} ÷ ${divisor}`;
}

/** What a figure leaves out, for its footnote: 未计入：并案2件、移送1件。 */
export function footnote({ excluded }: Figure): string {
  if (excluded.length === 0) return '';
  return `未计入：${excluded.map(({ reason, caseIds }) => `${reason.zh}${caseIds.length}件`).join('、')}`;
}

/** The change against the year before: 上升7.5个百分点, 下降12.3%, 持平. */
export function changeInWords(change: YearOnYear | null): string {
  if (change === null) return '—';
  const size = change.change.replace('-', '');
  if (/^[0.]+$/.test(size)) return '持平';
  const unit = change.unit === 'percentage-points' ? '个百分点' : '%';
  return `${change.change.startsWith('-') ? '下降' : '上升'}${size}${unit}`;
}
