import type { BoardChart, BoardView } from '@bihuan/contracts';
import { isOverMonths } from '../lib/drawn-series';
import { BarsDrawing } from './bars-drawing';
import { MonthsDrawing } from './months-drawing';

export type DrawingProps = Readonly<{ view: BoardView; chart: BoardChart }>;

/** The drawing of a chart; whatever it tells stands in the table too. Loaded with its library when a board is opened. */
export default function ChartDrawing({ view, chart }: DrawingProps) {
  return isOverMonths(chart) ? <MonthsDrawing view={view} chart={chart} /> : <BarsDrawing view={view} chart={chart} />;
}
