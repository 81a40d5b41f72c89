import type { BoardChart } from '@bihuan/contracts';
import { isLine } from '../lib/drawn-series';

export const colourOf = (at: number): string => `var(--chart-${(at % 5) + 1})`;
/** Lines differ by their strokes and points as well. */
export const dashOf = (at: number): string | undefined => (at % 2 === 0 ? undefined : '6 4');

type Props = Readonly<{ id: string; at: number }>;

/** The filling of a series: each has its own drawing, so that it can be told without its colour, and on a black-and-white print. */
export function Pattern({ id, at }: Props) {
  const colour = colourOf(at);
  const strokes = {
    fill: 'none',
    stroke: colour,
    strokeWidth: 2.5,
  };
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      <rect width={8} height={8} fill={at === 0 ? colour : 'var(--paper)'} />
      {at === 1 && <path d="M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4" {...strokes} />}
      {at === 2 && <circle cx={4} cy={4} r={2.4} fill={colour} />}
      {at === 3 && <path d="M0,4 h8 M4,0 v8" {...strokes} />}
      {at === 4 && <path d="M0,2 h8 M0,6 h8" {...strokes} strokeWidth={1.5} />}
    </pattern>
  );
}

/** A series in the legend: a bar of its filling, or its line with a point. */
export function SeriesMark({ chart, at, fill }: Readonly<{ chart: BoardChart; at: number; fill: string }>) {
  const colour = colourOf(at);
  if (!isLine(chart, at)) return <rect x={0.5} y={1.5} width={27} height={13} fill={fill} stroke={colour} />;
  return (
    <>
      <path d="M0,8 h28" stroke={colour} strokeWidth={2.5} strokeDasharray={dashOf(at)} fill="none" />
      {at % 2 === 0 ? (
        <circle cx={14} cy={8} r={4} fill={colour} />
      ) : (
        <rect x={10} y={4} width={8} height={8} fill={colour} />
      )}
    </>
  );
}
