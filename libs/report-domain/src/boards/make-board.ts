import type { BoardCell, BoardChart, BoardGrouping, BoardSelectionBody, BoardSeries } from '@bihuan/contracts';
import { percentOf } from '../statistics/exact';
import type { Measure, SpanOf } from '../statistics/measures';
import { setApart } from '../statistics/set-apart';
import type { BoardCase, BoardFacts } from './board-facts';
import { chartPlans, wholeSeries, type ChartPlan } from './board-charts';
import type { BoardLine } from './board-rows';
import type { Series } from './board-series';

export type Board = {
  readonly figures: readonly { readonly series: BoardSeries; readonly cell: BoardCell }[];
  readonly charts: readonly BoardChart[];
};

/** A number of a board, by where it stands. */
export type BoardPlace = Pick<BoardSelectionBody, 'by' | 'chart' | 'series' | 'row' | 'part'>;

/** All numbers of a board as counts; which cases are behind one is asked for when it is opened. */
export function boardOf(facts: BoardFacts, by: BoardGrouping): Board {
  return {
    figures: wholeSeries.map((series) => ({ series: told(series), cell: cellOf(series.measure, facts) })),
    charts: chartPlans.map((plan) => chartOf(plan, facts, by)),
  };
}

/** The ids of exactly the cases that a number counts, ascending; null where there is no such number. */
export function casesBehind(facts: BoardFacts, { by, chart, series: id, row, part }: BoardPlace): string[] | null {
  const plan = chartPlans.find((one) => one.id === chart);
  const series = (chart === null ? wholeSeries : (plan?.series ?? [])).find((one) => one.id === id);
  const span = row === null ? facts : plan?.linesFrom(facts, by).find(({ key }) => key === row.key)?.span;
  if (!series || !span) return null;
  const { [part]: cases } = behind(series.measure, span);
  return cases.map(({ caseId }) => caseId).sort();
}

function chartOf(plan: ChartPlan, facts: BoardFacts, by: BoardGrouping): BoardChart {
  const rowOf = ({ key, label, span }: BoardLine) => {
    return { key, label, cells: plan.series.map(({ measure }) => cellOf(measure, span)) };
  };
  const lines = plan.linesFrom(facts, by).map(rowOf);
  return {
    id: plan.id,
    question: plan.question(by),
    lines: plan.lines(by),
    series: plan.series.map(told),
    rows: plan.hasTotal ? lines.filter(({ cells }) => cells.some(({ whole, left }) => whole + left > 0)) : lines,
    total: plan.hasTotal ? plan.series.map(({ measure }) => cellOf(measure, facts)) : null,
  };
}

function cellOf(measure: Measure<BoardCase>, span: SpanOf<BoardCase>): BoardCell {
  const { numerator, denominator, excluded } = behind(measure, span);
  const [part, whole, left] = [numerator.length, denominator.length, excluded.length];
  const value =
    measure.counts.kind === 'share' ? percentOf(BigInt(part), BigInt(whole), measure.decimals) : String(part);
  return { value, part, whole, left };
}

/** The cases above the line, below it, and beside it. */
function behind(measure: Measure<BoardCase>, span: SpanOf<BoardCase>) {
  const { kept, left } = setApart(measure, span);
  const { counts } = measure;
  const numerator = counts.kind === 'share' ? kept.filter((one) => counts.holds(one, span)) : kept;
  return { numerator, denominator: kept, excluded: left.flatMap(({ cases }) => cases) };
}

const told = ({ id, label, formula, unit }: Series): BoardSeries => ({ id, label, formula, unit });
