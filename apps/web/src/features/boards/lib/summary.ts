import type { BoardCell, BoardChart, BoardRow, BoardSeries } from '@bihuan/contracts';
import { FEW } from './chart-lines';

/** What a chart says in one sentence: for those who do not see it, and for those in a hurry. */
export type Summary =
  | Readonly<{
      kind: 'rate';
      series: BoardSeries;
      total: BoardCell;
      /** The line that the chart asks for: the lowest rate, or of relapses the highest; null where none can be compared. */
      extreme: Readonly<{ row: BoardRow; cell: BoardCell; side: 'lowest' | 'highest' }> | null;
      /** How many lines have too few cases to be compared. */
      few: number;
    }>
  | Readonly<{ kind: 'classes'; all: number; classes: readonly Readonly<{ series: BoardSeries; n: number }>[] }>
  | Readonly<{ kind: 'flow'; came: number; went: number; open: number; late: number }>
  | Readonly<{ kind: 'nothing' }>;

const nothing: Summary = { kind: 'nothing' };

export function summaryOf(chart: BoardChart): Summary {
  const { series, total, rows } = chart;
  if (rows.length === 0) return nothing;
  if (total === null) return flowOf(rows);
  const [first] = series;
  const [whole] = total;
  if (!first || !whole) return nothing;
  return first.unit === 'percent' ? rateOf(chart, first, whole) : classesOf(series, total);
}

function rateOf({ id, rows }: BoardChart, series: BoardSeries, total: BoardCell): Summary {
  if (total.whole === 0) return nothing;
  const told = rows.flatMap((row) => {
    const [cell] = row.cells;
    return cell && cell.whole > 0 ? [{ row, cell }] : [];
  });
  const comparable = told.filter(({ cell }) => cell.whole >= FEW);
  const side = id === 'relapse' ? 'highest' : 'lowest';
  const sign = side === 'highest' ? -1 : 1;
  const [first] = comparable.toSorted((a, b) => sign * (Number(a.cell.value) - Number(b.cell.value)));
  const isTelling = first !== undefined && comparable.length > 1 && first.cell.value !== total.value;
  return {
    kind: 'rate',
    series,
    total,
    extreme: isTelling ? { ...first, side } : null,
    few: told.length - comparable.length,
  };
}

function classesOf(series: readonly BoardSeries[], total: readonly BoardCell[]): Summary {
  const classes = series.map((one, at) => ({ series: one, n: total[at]?.part ?? 0 }));
  const all = classes.reduce((sum, { n }) => sum + n, 0);
  return all === 0 ? nothing : { kind: 'classes', all, classes: classes.filter(({ n }) => n > 0) };
}

/** What came and went is added up over the months; what stayed is that of the last. */
function flowOf(rows: readonly BoardRow[]): Summary {
  const added = (at: number) => rows.reduce((sum, { cells }) => sum + (cells[at]?.part ?? 0), 0);
  const last = (at: number) => rows.at(-1)?.cells[at]?.part ?? 0;
  return { kind: 'flow', came: added(0), went: added(1), open: last(2), late: last(3) };
}
