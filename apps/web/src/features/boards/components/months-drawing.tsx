import {
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  type LabelProps,
  Line,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import { widthOf } from '../lib/chart-lines';
import { isLine } from '../lib/drawn-series';
import css from './boards.module.css';
import type { DrawingProps } from './chart-drawing';
import { colourOf, dashOf, Pattern } from './series-mark';
import { useOpenCases } from './use-open-cases';

const tick = { fill: 'var(--ink)', fontSize: 14 };
type Spot = Readonly<{ cx?: number; cy?: number }>;

/** What came and went as bars, what stayed as lines; `7` stands for the month where the year is plain. */
export function MonthsDrawing({ view, chart }: DrawingProps) {
  const isNarrow = useIsNarrow();
  const open = useOpenCases(view);
  const isOneYear = view.from.slice(0, 4) === view.to.slice(0, 4);
  const { series, rows } = chart;
  const data = rows.map(({ key, cells }) => ({
    name: isOneYear ? String(Number((key ?? '').slice(5))) : key,
    ...Object.fromEntries(series.map(({ id }, at) => [id, cells[at]?.part ?? 0])),
  }));
  const openMonth = (id: string) => (_bar: unknown, index: number) => {
    const row = rows[index];
    if (row) open({ chart: chart.id, series: id, row: { key: row.key }, part: 'numerator' });
  };
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ part }) => part)));
  const hasLabels = !isNarrow && rows.length <= 12 && most < 1000;
  // the scale ends above the largest number
  const [right, left] = [12 + widthOf(String(most)), 8 + widthOf(String(Math.ceil(most * 1.25)))];
  return (
    <ResponsiveContainer width="100%" height={352}>
      <ComposedChart data={data} accessibilityLayer={false} margin={{ top: 24, right, bottom: 4, left: 0 }}>
        <defs>
          {series.map(({ id }, at) => (
            <Pattern key={id} id={`${chart.id}-${at}`} at={at} />
          ))}
        </defs>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis dataKey="name" tickLine={false} stroke="var(--line-strong)" tick={tick} />
        <YAxis allowDecimals={false} width={left} tickLine={false} axisLine={false} tick={tick} />
        {series.map(({ id }, at) =>
          isLine(chart, at) ? (
            <Line
              key={id}
              dataKey={id}
              type="linear"
              stroke={colourOf(at)}
              strokeWidth={2.5}
              strokeDasharray={dashOf(at)}
              isAnimationActive={false}
              dot={<Point at={at} />}
              activeDot={false}
            >
              <LabelList dataKey={id} content={lastLabel(rows.length)} />
            </Line>
          ) : (
            <Bar
              key={id}
              dataKey={id}
              maxBarSize={22}
              isAnimationActive={false}
              fill={`url(#${chart.id}-${at})`}
              stroke={colourOf(at)}
              className={css.bar}
              onClick={openMonth(id)}
            >
              {hasLabels && (
                <LabelList
                  dataKey={id}
                  position="top"
                  formatter={(n) => (Number(n) > 0 ? String(n) : '')}
                  {...tick}
                  stroke="var(--paper)"
                  strokeWidth={4}
                  paintOrder="stroke"
                />
              )}
            </Bar>
          ),
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** Round on one line, square on the other; the chart says where. */
function Point({ cx = 0, cy = 0, at }: Spot & Readonly<{ at: number }>) {
  const colour = colourOf(at);
  if (at % 2 === 0) return <circle cx={cx} cy={cy} r={4} fill={colour} />;
  return <rect x={cx - 4} y={cy - 4} width={8} height={8} fill={colour} />;
}

/** A line is labelled at its end, where it stands now. */
function lastLabel(length: number) {
  return function LastLabel({ x, y, value, index }: LabelProps) {
    if (index !== length - 1) return null;
    return (
      <text x={Number(x) + 8} y={Number(y) + 5} {...tick} fontWeight={600}>
        {String(value)}
      </text>
    );
  };
}
