import { closingsIn, isClosed, isOfYear, notOwed, within, type Measure } from './measures';
import { relapseMeasures } from './relapse-measures';

const unanswered = { reason: { zh: '未反馈评价', en: 'No rating was given' } };
const rate = { unit: 'percent', decimals: 1 } as const;
const isHotline: Measure['concerns'] = (one, span) => one.sourceType === 'hotline' && isOfYear(one, span);
const isRated: Measure['concerns'] = (one, span) => one.rating !== null && isOfYear(one, span);

/** Whether what was done holds: relapses, first passes, what those say who waited. */
export const qualityMeasures = {
  ...relapseMeasures,
  'look-back-coverage': {
    ...rate,
    label: { zh: '回头看覆盖率', en: 'Look-back coverage' },
    formula: { zh: '已完成回头看的事项 ÷ 本年销号的事项', en: 'Looked back at ÷ closed in the year' },
    concerns: (one, span) => closingsIn(one, span).length > 0,
    leaves: [],
    counts: {
      kind: 'share',
      holds: (one, span) => closingsIn(one, span).some(({ lookedBackOn }) => lookedBackOn !== null),
    },
  },
  'promise-kept-rate': {
    ...rate,
    label: { zh: 'B→A 转化率', en: 'From class B to class A' },
    formula: {
      zh: '转为 A 类的建议提案 ÷ 首次答复为 B 类的建议提案',
      en: 'Now in class A ÷ first answered in class B',
    },
    concerns: (one, span) => one.firstReplyClass === 'reply-b' && isOfYear(one, span),
    leaves: [],
    counts: { kind: 'share', holds: ({ replyClass }) => replyClass === 'reply-a' },
  },
  'first-pass-rate': {
    ...rate,
    label: { zh: '首次通过率', en: 'Passed the first time' },
    formula: {
      zh: '首次申请销号即通过核查的事项 ÷ 本年首次申请有结论的事项',
      en: 'Passed at the first request for closure ÷ first decided in the year',
    },
    concerns: ({ firstDecision }, span) => firstDecision !== null && within(firstDecision.on, span),
    leaves: [],
    counts: { kind: 'share', holds: ({ firstDecision }) => firstDecision?.passed === true },
  },
  'return-rate': {
    ...rate,
    label: { zh: '退回率', en: 'Return rate' },
    formula: {
      zh: '申请被退回或核查未通过的事项 ÷ 本年申请销号的事项',
      en: 'With a request returned or failed ÷ with a request for closure in the year',
    },
    concerns: ({ closureRequests, closureReturns }) => closureRequests + closureReturns > 0,
    leaves: [],
    counts: { kind: 'share', holds: ({ closureReturns }) => closureReturns > 0 },
  },
  'satisfaction-rate': {
    ...rate,
    label: { zh: '满意率（办理结果）', en: 'Satisfaction with the result' },
    formula: { zh: '（满意 + 基本满意）÷ 有评价的事项', en: '(Satisfied + by and large) ÷ rated' },
    concerns: isRated,
    leaves: [{ ...unanswered, holds: ({ rating }) => rating === 'no-answer' }],
    counts: { kind: 'share', holds: ({ rating }) => rating === 'satisfied' || rating === 'basically-satisfied' },
  },
  'full-satisfaction-rate': {
    ...rate,
    label: { zh: '很满意率（不含基本满意）', en: 'Fully satisfied' },
    formula: { zh: '满意 ÷ 有评价的事项', en: 'Satisfied ÷ rated' },
    concerns: isRated,
    leaves: [{ ...unanswered, holds: ({ rating }) => rating === 'no-answer' }],
    counts: { kind: 'share', holds: ({ rating }) => rating === 'satisfied' },
  },
  'response-rate': {
    ...rate,
    label: { zh: '热线响应率', en: 'Hotline: answered the call' },
    formula: { zh: '已签收的热线工单 ÷ 已派发的热线工单', en: 'Hotline orders signed for ÷ issued' },
    concerns: (one, span) => isHotline(one, span) && one.issuedOn !== null,
    leaves: notOwed,
    counts: { kind: 'share', holds: ({ signedOn }) => signedOn !== null },
  },
  'solution-rate': {
    ...rate,
    label: { zh: '热线解决率', en: 'Hotline: solved' },
    formula: { zh: '已完成办理的热线工单 ÷ 已办结的热线工单', en: 'Hotline orders completed ÷ closed' },
    concerns: (one, span) => isHotline(one, span) && isClosed(one, span),
    leaves: [],
    counts: { kind: 'share', holds: ({ result }) => result === 'completed' },
  },
} as const satisfies Record<string, Measure>;
