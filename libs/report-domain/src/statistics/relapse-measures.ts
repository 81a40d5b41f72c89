import { closingsIn, within, type CountedCase, type Measure } from './measures';

const rate = { unit: 'percent', decimals: 1 } as const;
const lookedBackIn: Measure<CountedCase>['concerns'] = (one, span) =>
  one.closings.some(({ lookedBackOn }) => within(lookedBackOn, span));

/** Whether what was closed stays closed: state of what it is a rate, for there are two in use (domain notes §8.1). */
export const relapseMeasures = {
  'relapse-rate-closed': {
    ...rate,
    label: { zh: '反弹率（按已销号）', en: 'Relapse rate, of those closed' },
    formula: { zh: '本年销号后反弹的事项 ÷ 本年销号的全部事项', en: 'Of the cases closed in the year: relapsed ÷ all' },
    concerns: (one, span) => closingsIn(one, span).length > 0,
    leaves: [],
    counts: {
      kind: 'share',
      holds: (one, span) => closingsIn(one, span).some(({ relapsedOn }) => relapsedOn !== null),
    },
  },
  'relapse-rate-looked-back': {
    ...rate,
    label: { zh: '反弹率（按已回头看）', en: 'Relapse rate, of those looked back at' },
    formula: {
      zh: '回头看发现反弹的事项 ÷ 本年完成回头看的事项（不论何年销号）',
      en: 'Found relapsed ÷ looked back at in the year, whenever they were closed',
    },
    concerns: lookedBackIn,
    leaves: [],
    counts: { kind: 'share', holds: (one, span) => one.closings.some(({ relapsedOn }) => within(relapsedOn, span)) },
  },
} as const satisfies Record<string, Measure<CountedCase>>;
