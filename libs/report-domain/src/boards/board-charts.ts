import type { BoardGrouping, Words } from '@bihuan/contracts';
import type { BoardFacts } from './board-facts';
import { calendarMonths, linesOf, type BoardLine, type MonthsOf } from './board-rows';
import { ageSeries, delaySeries, flowSeries, seriesOf, type Series } from './board-series';

/** A chart: the question that it answers, what is counted, and the lines it is counted for. */
export type ChartPlan = {
  readonly id: string;
  readonly question: (by: BoardGrouping) => Words;
  readonly lines: (by: BoardGrouping) => Words;
  readonly series: readonly Series[];
  readonly linesFrom: (facts: BoardFacts, by: BoardGrouping) => readonly BoardLine[];
  /** Whether all lines together are told as well: not where each line has days of its own. */
  readonly hasTotal: boolean;
};

const nouns: Readonly<Record<BoardGrouping, Words>> = {
  unit: { zh: '单位', en: 'units' },
  branch: { zh: '单位（含下属）', en: 'units, with those below' },
  domain: { zh: '领域', en: 'domains' },
  source: { zh: '来源', en: 'sources' },
  workflow: { zh: '办理流程', en: 'workflows' },
  month: { zh: '月份', en: 'months' },
};
const months: Readonly<Record<MonthsOf, Words>> = {
  registered: { zh: '登记月份', en: 'Month of registration' },
  due: { zh: '原定时限所在月份', en: 'Month of the original due date' },
  closed: { zh: '销号（完成回头看）月份', en: 'Month of closure, or of the look-back' },
};
const heads: Readonly<Record<Exclude<BoardGrouping, 'month'>, Words>> = {
  unit: { zh: '牵头单位', en: 'Lead unit' },
  branch: { zh: '单位（含下属）', en: 'Unit, with those below' },
  domain: { zh: '领域', en: 'Domain' },
  source: { zh: '来源', en: 'Source' },
  workflow: { zh: '办理流程', en: 'Workflow' },
};

function byGroup(
  plan: Pick<ChartPlan, 'id' | 'series'>,
  monthsOf: MonthsOf,
  question: (noun: Words) => Words,
): ChartPlan {
  return {
    ...plan,
    question: (by) => question(nouns[by]),
    lines: (by) => (by === 'month' ? months[monthsOf] : heads[by]),
    linesFrom: (facts, by) => linesOf(facts, by, monthsOf),
    hasTotal: true,
  };
}

/** The charts of a board, in the order in which they are read. */
export const chartPlans: readonly ChartPlan[] = [
  byGroup(
    { id: 'completion', series: [seriesOf('rectification-rate'), seriesOf('closure-rate')] },
    'registered',
    ({ zh, en }) => ({ zh: `哪些${zh}整改率低？`, en: `Which ${en} have rectified less?` }),
  ),
  byGroup(
    { id: 'on-time', series: [seriesOf('on-time-rate'), seriesOf('on-time-rate-approved')] },
    'due',
    ({ zh, en }) => ({ zh: `哪些${zh}按期率低？`, en: `Which ${en} are less often on time?` }),
  ),
  byGroup({ id: 'ageing', series: ageSeries }, 'registered', () => ({
    zh: '未办结的事项交办多久了？',
    en: 'How long ago was what is open issued?',
  })),
  byGroup({ id: 'delay', series: delaySeries }, 'registered', () => ({
    zh: '到期未办结的事项超期多久了？',
    en: 'How long has what is late been due?',
  })),
  byGroup(
    { id: 'relapse', series: [seriesOf('relapse-rate-closed'), seriesOf('relapse-rate-looked-back')] },
    'closed',
    ({ zh, en }) => ({ zh: `哪些${zh}销号后反弹多？`, en: `In which ${en} did closures not hold?` }),
  ),
  {
    id: 'flow',
    series: flowSeries,
    question: () => ({ zh: '每月新增和办结多少，积压多少？', en: 'How much came, went and stayed each month?' }),
    lines: () => ({ zh: '月份', en: 'Month' }),
    linesFrom: calendarMonths,
    hasTotal: false,
  },
];

/** The few numbers that stand above the charts. */
export const wholeSeries: readonly Series[] = [
  seriesOf('registered'),
  seriesOf('open'),
  seriesOf('overdue-open'),
  seriesOf('rectification-rate'),
  seriesOf('on-time-rate'),
  seriesOf('relapse-rate-closed'),
];
