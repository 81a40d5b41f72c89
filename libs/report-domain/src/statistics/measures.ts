import type { Words } from '@bihuan/contracts';
import type { YearCase, YearFacts } from '../year/year-facts';
import type { FigureUnit } from './figure';

/** The days that are counted, the first and the last. */
export type SpanOfDays = Pick<YearFacts, 'from' | 'asOf'>;
/** Cases and the days that are counted of them. */
export type SpanOf<Case> = SpanOfDays & { readonly cases: readonly Case[] };
/** The cases of a year, or of a part of it, and the span that is counted. */
export type YearSpan = SpanOf<YearCase>;

/** What progress and relapses are counted by: the same of a year's facts and of the lighter ones of a board. */
export type CountedCase = Pick<
  YearCase,
  | 'caseId'
  | 'registeredOn'
  | 'openAtStart'
  | 'dueOriginal'
  | 'dueApproved'
  | 'dueOn'
  | 'handedInOn'
  | 'closedOn'
  | 'closings'
  | 'open'
  | 'suspended'
  | 'result'
>;
export type Holds<Case = YearCase> = (one: Case, span: SpanOfDays) => boolean;

/** A reason to leave a case out of a denominator, as the footnote says it. */
export type Leaving<Case = YearCase> = { readonly reason: Words; readonly holds: Holds<Case> };

/** How a figure is computed: whom it concerns, whom it leaves out, and what is counted or added up of the rest. */
export type Measure<Case = YearCase> = {
  readonly label: Words;
  readonly formula: Words;
  readonly unit: FigureUnit;
  readonly decimals: number;
  readonly concerns: Holds<Case>;
  readonly leaves: readonly Leaving<Case>[];
  /** A count, a share, a sum, a mean, or the share of one sum in another. */
  readonly counts:
    | { readonly kind: 'count' }
    | { readonly kind: 'share'; readonly holds: Holds<Case> }
    | { readonly kind: 'sum' | 'mean'; readonly amount: (one: Case) => string }
    | { readonly kind: 'ratio'; readonly part: (one: Case) => string; readonly whole: (one: Case) => string };
};

export const within = (day: string | null, { from, asOf }: SpanOfDays): boolean =>
  day !== null && day >= from && day <= asOf;

/** The year's own: open when it began, registered in it, or reopened in it. The rest was only looked back at. */
export const isOfYear: Holds<CountedCase> = (one, span) =>
  one.openAtStart || within(one.registeredOn, span) || one.closings.some(({ relapsedOn }) => within(relapsedOn, span));

export const isClosed: Holds<CountedCase> = ({ open, closedOn }) => !open && closedOn !== null;
const ended =
  (result: YearCase['result']): Holds<CountedCase> =>
  (one) =>
    !one.open && one.result === result;

/** Who owes no rectification any more (domain notes §8.1). */
export const notOwed: readonly Leaving<CountedCase>[] = [
  { reason: { zh: '并案', en: 'Merged' }, holds: ended('merged') },
  { reason: { zh: '移送', en: 'Referred' }, holds: ended('referred') },
  { reason: { zh: '终止', en: 'Terminated' }, holds: ended('terminated') },
  {
    reason: { zh: '撤回登记', en: 'Withdrawn' },
    holds: ({ open, closedOn, result }) => !open && closedOn === null && result === null,
  },
];

export const isRectified: Holds<CountedCase> = (one, span) =>
  isClosed(one, span) && (one.result === 'completed' || one.result === 'reply-a');
/** Due by the end of the day, that day included. */
export const isDueBy =
  (due: 'dueOriginal' | 'dueApproved' | 'dueOn'): Holds<CountedCase> =>
  (one, { asOf }) => {
    const day = one[due];
    return day !== null && day <= asOf;
  };
export const isInTime =
  (due: 'dueOriginal' | 'dueApproved'): Holds<CountedCase> =>
  ({ handedInOn, closedOn, [due]: day }) => {
    const done = handedInOn ?? closedOn;
    return done !== null && day !== null && done <= day;
  };
export const closingsIn = (one: Pick<YearCase, 'closings'>, span: SpanOfDays) =>
  one.closings.filter(({ closedOn }) => within(closedOn, span));
