import type { BoardCell, BoardChart, BoardRow, BoardSeries, Words } from '@bihuan/contracts';

/** Below so many cases a rate says little: it is marked, and never called the lowest or the highest. */
export const FEW = 5;
/** So many lines a chart draws; the table has all. */
export const MOST_DRAWN = 12;

export const isSmall = ({ unit }: Pick<BoardSeries, 'unit'>, { whole }: BoardCell): boolean =>
  unit === 'percent' && whole > 0 && whole < FEW;

/** A line as it is drawn: the value of each series, null where there is nothing to divide by. */
export type DrawnLine = Readonly<{ row: BoardRow; name: string; values: readonly (number | null)[] }>;

/** The lines that a chart draws, in their order: those with anything to count, and of too many those with most cases. */
export function drawnLines({ rows }: Pick<BoardChart, 'rows'>, words: (words: Words) => string): readonly DrawnLine[] {
  const weight = ({ cells }: BoardRow) => cells.reduce((sum, { whole }) => sum + whole, 0);
  const filled = rows.filter((row) => weight(row) > 0);
  const largest = new Set(filled.toSorted((a, b) => weight(b) - weight(a)).slice(0, MOST_DRAWN));
  return filled
    .filter((row) => largest.has(row))
    .map((row) => ({
      row,
      name: words(row.label),
      values: row.cells.map(({ value }) => (value === null ? null : Number(value))),
    }));
}

/** `66.7%`, `12`; a dash where there is no rate. */
export function cellText({ unit }: Pick<BoardSeries, 'unit'>, { value }: BoardCell): string {
  if (value === null) return '—';
  return unit === 'percent' ? `${value}%` : value;
}

/** How wide a number is written in a chart, in pixels. */
export const widthOf = (digits: string): number => 9 * digits.length;
