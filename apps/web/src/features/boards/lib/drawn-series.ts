import type { BoardChart, BoardSeries } from '@bihuan/contracts';

/** Of rates a chart draws the first, and the table tells the others: two bars a line would hide what is asked. */
export function drawnSeries({ series }: Pick<BoardChart, 'series'>): readonly BoardSeries[] {
  return series[0]?.unit === 'percent' ? series.slice(0, 1) : series;
}

/** Whether a chart tells of one month after the other. */
export const isOverMonths = ({ id }: Pick<BoardChart, 'id'>): boolean => id === 'flow';
/** Which series of it are lines: what stands at the end of each month. */
export const isLine = (chart: Pick<BoardChart, 'id'>, at: number): boolean => isOverMonths(chart) && at >= 2;
