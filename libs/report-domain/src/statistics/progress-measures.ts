import {
  isClosed,
  isDueBy,
  isInTime,
  isOfYear,
  isRectified,
  notOwed,
  within,
  type CountedCase,
  type Measure,
} from './measures';

const counted = { kind: 'count' } as const;
const noDeadline = { reason: { zh: '没有时限', en: 'Without a deadline' } };
const notDue = { reason: { zh: '尚未到期', en: 'Not due yet' } };
const rate = { unit: 'percent', decimals: 1 } as const;
const cases = { unit: 'cases', decimals: 0, leaves: [], counts: counted } as const;
const onTime = (due: 'dueOriginal' | 'dueApproved'): Pick<Measure<CountedCase>, 'concerns' | 'leaves' | 'counts'> => ({
  concerns: isOfYear,
  leaves: [
    ...notOwed,
    { ...noDeadline, holds: (one) => one[due] === null },
    { ...notDue, holds: (one, span) => !isDueBy(due)(one, span) },
  ],
  counts: { kind: 'share', holds: isInTime(due) },
});

/** How far the cases of a year have come, and in time. */
export const progressMeasures = {
  found: {
    ...cases,
    label: { zh: '事项总数', en: 'Cases' },
    formula: {
      zh: '年初未办结、本年登记或本年反弹的事项',
      en: 'Open when the year began, registered or reopened in it',
    },
    concerns: isOfYear,
  },
  registered: {
    ...cases,
    label: { zh: '本年登记', en: 'Registered' },
    formula: { zh: '本年登记的事项', en: 'Cases registered in the year' },
    concerns: (one, span) => within(one.registeredOn, span),
  },
  closed: {
    ...cases,
    label: { zh: '已办结', en: 'Closed' },
    formula: { zh: '事项总数中已销号或已办结的', en: 'Of the cases, those closed' },
    concerns: (one, span) => isOfYear(one, span) && isClosed(one, span),
  },
  open: {
    ...cases,
    label: { zh: '未办结', en: 'Open' },
    formula: { zh: '事项总数中尚未办结的', en: 'Of the cases, those still open' },
    concerns: (one, span) => one.open && isOfYear(one, span),
  },
  'rectification-rate': {
    ...rate,
    label: { zh: '整改率', en: 'Rectification rate' },
    formula: {
      zh: '已完成整改（A 类答复）的事项 ÷ 应整改事项；应整改不含并案、移送、终止、撤回',
      en: 'Closed as completed (or answered in class A) ÷ to be rectified; not those merged, referred, terminated or withdrawn',
    },
    concerns: isOfYear,
    leaves: notOwed,
    counts: { kind: 'share', holds: isRectified },
  },
  'closure-rate': {
    ...rate,
    label: { zh: '办结率', en: 'Closure rate' },
    formula: {
      zh: '已办结事项（不论结果）÷ 应办结事项；应办结不含并案、移送、终止、撤回',
      en: 'Closed with whatever result ÷ to be closed; not those merged, referred, terminated or withdrawn',
    },
    concerns: isOfYear,
    leaves: notOwed,
    counts: { kind: 'share', holds: isClosed },
  },
  'on-time-rate': {
    ...rate,
    ...onTime('dueOriginal'),
    label: { zh: '按期率（原定时限）', en: 'On time, by the original date' },
    formula: {
      zh: '在原定时限内提请销号（答复）的事项 ÷ 截至当日已到期的事项',
      en: 'Handed in by the original due date ÷ due by the day of the figures',
    },
  },
  'on-time-rate-approved': {
    ...rate,
    ...onTime('dueApproved'),
    label: { zh: '按期率（批准时限）', en: 'On time, by the approved date' },
    formula: {
      zh: '在批准延长后的时限内提请销号（答复）的事项 ÷ 截至当日已到期的事项',
      en: 'Handed in by the due date last approved ÷ due by the day of the figures',
    },
  },
  'overdue-open': {
    ...cases,
    label: { zh: '到期未办结', en: 'Due and not done' },
    formula: {
      zh: '现行时限截至当日（含）已到期、未提请销号的未办结事项',
      en: 'Open cases due by the day of the figures (included) and not handed in',
    },
    concerns: (one, span) =>
      one.open && !one.suspended && one.handedInOn === null && isDueBy('dueOn')(one, span) && isOfYear(one, span),
  },
} as const satisfies Record<string, Measure<CountedCase>>;
