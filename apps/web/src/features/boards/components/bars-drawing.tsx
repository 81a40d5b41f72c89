import { useTranslation } from 'react-i18next';
import { Bar, BarChart, Cell, LabelList, type LabelProps, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { useWords } from '../../../shared/i18n/use-words';
import { useIsNarrow } from '../../../shared/ui/use-is-narrow';
import { cellText, drawnLines, isSmall, widthOf } from '../lib/chart-lines';
import { drawnSeries } from '../lib/drawn-series';
import css from './boards.module.css';
import type { DrawingProps } from './chart-drawing';
import { colourOf, Pattern } from './series-mark';
import { useOpenCases } from './use-open-cases';

const textStyle = { fill: 'var(--ink)', fontSize: 14 };

/** A bar for each line: of rates up to 100 %, of classes one part after the other; each with its number. */
export function BarsDrawing({ view, chart }: DrawingProps) {
  const { t } = useTranslation();
  const words = useWords();
  const isNarrow = useIsNarrow();
  const open = useOpenCases(view);
  const series = drawnSeries(chart);
  const isRate = series[0]?.unit === 'percent';
  const lines = drawnLines(chart, words);
  const most = isNarrow ? 7 : 11;
  const rateText = (at: number): string => {
    const [first] = series;
    const cell = lines[at]?.row.cells[0];
    if (!first || !cell) return '';
    if (cell.whole === 0) return t('boards.noRate');
    const few = isSmall(first, cell) ? ` ${t('boards.few')}` : '';
    return `${cellText(first, cell)}（${cell.part}/${cell.whole}）${few}`;
  };
  const data = lines.map(({ name, values }, at) => ({
    name: name.length > most ? `${name.slice(0, most - 1)}…` : name,
    rate: rateText(at),
    ...Object.fromEntries(series.map(({ id }, n) => [id, values[n] ?? 0])),
  }));
  return (
    <ResponsiveContainer width="100%" height={352}>
      <BarChart
        data={data}
        layout="vertical"
        accessibilityLayer={false}
        margin={{ top: 4, right: isRate ? 176 : 24, bottom: 4, left: 0 }}
      >
        <defs>
          {series.map(({ id }, at) => (
            <Pattern key={id} id={`${chart.id}-${at}`} at={at} />
          ))}
          <Pattern id={`${chart.id}-few`} at={1} />
        </defs>
        <XAxis type="number" hide domain={isRate ? [0, 100] : [0, 'dataMax']} />
        <YAxis
          type="category"
          dataKey="name"
          width={isNarrow ? 104 : 168}
          interval={0}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-strong)' }}
          tick={textStyle}
        />
        {series.map((one, at) => (
          <Bar
            key={one.id}
            dataKey={one.id}
            stackId={isRate ? undefined : 'all'}
            maxBarSize={24}
            minPointSize={isRate ? 1 : 0}
            isAnimationActive={false}
            fill={`url(#${chart.id}-${at})`}
            stroke={colourOf(at)}
            className={css.bar}
            onClick={(_bar, index) => {
              const row = lines[index]?.row;
              if (row) open({ chart: chart.id, series: one.id, row: { key: row.key }, part: 'denominator' });
            }}
          >
            {isRate &&
              lines.map(({ row }) => {
                const isFew = row.cells[0] !== undefined && isSmall(one, row.cells[0]);
                return <Cell key={row.key} fill={`url(#${chart.id}-${isFew ? 'few' : 0})`} stroke={colourOf(0)} />;
              })}
            {isRate ? (
              <LabelList dataKey="rate" content={BarEnd} />
            ) : (
              <LabelList dataKey={one.id} content={PartMiddle} />
            )}
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

/** Beside the end of a bar, on one line. */
function BarEnd({ x, y, width, height, value }: LabelProps) {
  return (
    <text x={Number(x) + Number(width) + 6} y={Number(y) + Number(height) / 2 + 5} {...textStyle}>
      {String(value)}
    </text>
  );
}

/** In the middle of a part of a bar, where there is room: the table beside has all numbers. */
function PartMiddle({ x, y, width, height, value }: LabelProps) {
  const text = String(value);
  if (Number(value) <= 0 || Number(width) < widthOf(text) + 4) return null;
  return (
    <text
      x={Number(x) + Number(width) / 2}
      y={Number(y) + Number(height) / 2 + 5}
      textAnchor="middle"
      stroke="var(--paper)"
      strokeWidth={4}
      paintOrder="stroke"
      {...textStyle}
    >
      {text}
    </text>
  );
}
