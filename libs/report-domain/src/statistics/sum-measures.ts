import { isClosed, isOfYear, notOwed, type Measure } from './measures';

/** What is added up: days and money. */
export const sumMeasures = {
  'average-days': {
    label: { zh: '平均办理天数', en: 'Average time taken' },
    formula: {
      zh: '交办至提请销号的工作日合计 ÷ 已办结事项数',
      en: 'Working days from issue to handing in, added up ÷ closed cases',
    },
    unit: 'working-days',
    decimals: 1,
    concerns: (one, span) => isOfYear(one, span) && isClosed(one, span) && one.workingDaysTaken !== null,
    leaves: [],
    counts: { kind: 'mean', amount: ({ workingDaysTaken }) => String(workingDaysTaken ?? 0) },
  },
  'days-late': {
    label: { zh: '逾期天数合计', en: 'Days late, added up' },
    formula: { zh: '各事项本年超过现行时限的工作日之和', en: 'Working days of the year beyond the due dates in force' },
    unit: 'working-days',
    decimals: 0,
    concerns: ({ workingDaysLateInYear }) => workingDaysLateInYear > 0,
    leaves: [],
    counts: { kind: 'sum', amount: ({ workingDaysLateInYear }) => String(workingDaysLateInYear) },
  },
  'amount-found': {
    label: { zh: '问题金额', en: 'Amount found' },
    formula: { zh: '各事项问题金额之和', en: 'Amounts of the cases, added up' },
    unit: 'ten-thousand-yuan',
    decimals: 2,
    concerns: (one, span) => one.amount !== null && isOfYear(one, span),
    leaves: [],
    counts: { kind: 'sum', amount: ({ amount }) => amount ?? '0' },
  },
  'amount-rectified': {
    label: { zh: '整改到位金额', en: 'Amount rectified' },
    formula: { zh: '各事项已整改到位金额之和', en: 'Amounts put right, added up' },
    unit: 'ten-thousand-yuan',
    decimals: 2,
    concerns: (one, span) => one.amount !== null && isOfYear(one, span),
    leaves: [],
    counts: { kind: 'sum', amount: ({ rectifiedAmount }) => rectifiedAmount ?? '0' },
  },
  'amount-rate': {
    unit: 'percent',
    decimals: 1,
    label: { zh: '资金整改率', en: 'Share of the amount rectified' },
    formula: { zh: '整改到位金额 ÷ 问题金额', en: 'Amount rectified ÷ amount found' },
    concerns: (one, span) => one.amount !== null && isOfYear(one, span),
    leaves: notOwed,
    counts: {
      kind: 'ratio',
      part: ({ rectifiedAmount }) => rectifiedAmount ?? '0',
      whole: ({ amount }) => amount ?? '0',
    },
  },
} as const satisfies Record<string, Measure>;
