import { daysBetween } from '@bihuan/calendar';
import type { PlainDate, Words } from '@bihuan/contracts';
import type { Measure, SpanOfDays } from '../statistics/measures';
import { closingsIn } from '../statistics/measures';
import { progressMeasures } from '../statistics/progress-measures';
import { relapseMeasures } from '../statistics/relapse-measures';
import type { BoardCase } from './board-facts';

/** One kind of number on a board, counted by one of the measures of the year or by a part of one. */
export type Series = {
  readonly id: string;
  readonly label: Words;
  readonly formula: Words;
  readonly unit: 'percent' | 'cases';
  readonly measure: Measure<BoardCase>;
};

type Counted = { readonly [Key in keyof typeof progressMeasures | keyof typeof relapseMeasures]: Measure<BoardCase> };
const measures: Counted = { ...progressMeasures, ...relapseMeasures };

/** The definition of the year, told of any period. */
export function seriesOf(id: keyof Counted): Series {
  const measure = measures[id];
  const unit = measure.unit === 'percent' ? 'percent' : 'cases';
  return { id, label: ofPeriod(measure.label), formula: ofPeriod(measure.formula), unit, measure };
}

/** The year's words, where what is counted is a period: 本年登记 → 本期登记. */
export function ofPeriod({ zh, en }: Words): Words {
  return {
    zh: zh.replaceAll('本年', '本期').replaceAll('年初', '期初'),
    en: en.replaceAll('the year', 'the period'),
  };
}

/** Cases of a count of the year that fall into a class of their own; the classes are to share out all of them. */
function classOf(id: keyof Counted, told: Omit<Series, 'unit' | 'measure'>, holds: Measure<BoardCase>['concerns']) {
  const whole = measures[id];
  const measure: Measure<BoardCase> = {
    ...whole,
    concerns: (one, span) => whole.concerns(one, span) && holds(one, span),
  };
  return { ...told, unit: 'cases', measure } as const satisfies Series;
}

const between = (days: number, [least, most]: readonly [number, number | null]): boolean =>
  days >= least && (most === null || days <= most);

const ages = [
  { id: 'age-30', range: [0, 30], label: { zh: '30天以内', en: 'Up to 30 days' } },
  { id: 'age-90', range: [31, 90], label: { zh: '31—90天', en: '31–90 days' } },
  { id: 'age-180', range: [91, 180], label: { zh: '91—180天', en: '91–180 days' } },
  { id: 'age-more', range: [181, null], label: { zh: '180天以上', en: 'Over 180 days' } },
] as const;

/** What is open by calendar days since it was issued. */
export const ageSeries: readonly Series[] = [
  ...ages.map(({ id, label, range }) => {
    const formula = {
      zh: `截至期末未办结、交办后已过${label.zh}（自然日）的事项`,
      en: `Open, and issued as long ago: ${label.en.toLowerCase()} (calendar days)`,
    };
    return classOf('open', { id, label, formula }, ({ issuedOn }, { asOf }) => {
      return issuedOn !== null && between(Math.max(0, daysBetween(issuedOn, asOf)), range);
    });
  }),
  classOf(
    'open',
    {
      id: 'age-not-issued',
      label: { zh: '尚未交办', en: 'Not issued' },
      formula: { zh: '截至期末未办结且尚未交办的事项', en: 'Open and not issued yet' },
    },
    ({ issuedOn }) => issuedOn === null,
  ),
];

const delays = [
  { id: 'late-0', range: [0, 0], label: { zh: '当日到期', en: 'Due that day' } },
  { id: 'late-5', range: [1, 5], label: { zh: '1—5个工作日', en: '1–5 working days' } },
  { id: 'late-10', range: [6, 10], label: { zh: '6—10个工作日', en: '6–10 working days' } },
  { id: 'late-20', range: [11, 20], label: { zh: '11—20个工作日', en: '11–20 working days' } },
  { id: 'late-more', range: [21, null], label: { zh: '20个工作日以上', en: 'Over 20 working days' } },
] as const;

/** What is due and not done, by working days past the due date in force. */
export const delaySeries: readonly Series[] = delays.map(({ id, label, range }) => {
  const formula = {
    zh: `到期未办结的事项中，超过现行时限的工作日数：${label.zh}`,
    en: `Of what is due and not done, by working days past the due date in force: ${label.en}`,
  };
  return classOf('overdue-open', { id, label, formula }, ({ workingDaysLate }) => between(workingDaysLate, range));
});

/** Whether a case was unfinished at the end of a day, by its registration, closures and relapses as they are known now. */
export function wasOpenOn({ registeredOn, closings, open, endedOn }: BoardCase, day: PlainDate): boolean {
  if (registeredOn > day) return false;
  const isClosedThen = closings.some(({ closedOn, relapsedOn }) => {
    return closedOn <= day && (relapsedOn === null || relapsedOn > day);
  });
  return !isClosedThen && (open || endedOn === null || endedOn > day);
}

const wasLateOn = (one: BoardCase, { asOf }: SpanOfDays): boolean =>
  wasOpenOn(one, asOf) &&
  !one.suspended &&
  one.dueOn !== null &&
  one.dueOn <= asOf &&
  (one.handedInOn === null || one.handedInOn > asOf);

const count = { unit: 'cases', decimals: 0, leaves: [], counts: { kind: 'count' } } as const;

function counted(told: Omit<Series, 'unit' | 'measure'>, concerns: Measure<BoardCase>['concerns']): Series {
  const { label, formula } = told;
  return { ...told, unit: 'cases', measure: { ...count, label, formula, concerns } };
}

/** What comes, goes and stays, month by month. */
export const flowSeries: readonly Series[] = [
  { ...seriesOf('registered'), label: { zh: '登记', en: 'Registered' } },
  counted(
    {
      id: 'closed-in',
      label: { zh: '销号（办结）', en: 'Closed' },
      formula: { zh: '当月销号或办结的事项，后来反弹的也在内', en: 'Closed in the month, also if it relapsed later' },
    },
    (one, span) => closingsIn(one, span).length > 0,
  ),
  counted(
    {
      id: 'open-then',
      label: { zh: '月末未办结', en: 'Open at the end' },
      formula: {
        zh: '月末（本月为期末）尚未办结的事项，按现在所知的登记、销号、反弹日期判断',
        en: 'Open at the end of the month, by registration, closure and relapse as they are known now',
      },
    },
    (one, { asOf }) => wasOpenOn(one, asOf),
  ),
  counted(
    {
      id: 'late-then',
      label: { zh: '月末到期未办结', en: 'Due and not done at the end' },
      formula: {
        zh: '月末尚未办结、现行时限已到、未提请销号且现未中止的事项；后来批准延期的，按延期后的时限判断',
        en: 'Open at the end of the month, due by then, not handed in and not suspended, by the due date in force now',
      },
    },
    wasLateOn,
  ),
];
