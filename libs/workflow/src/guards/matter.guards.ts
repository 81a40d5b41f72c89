import { isAtLeast, sumOfAmounts } from '@bihuan/contracts';
import type { CaseContext } from '../memory';
import type { Guard } from './guard';

/** What only some kinds of matter need: hazards, proposals, hotline orders, audit findings. */
export const matterGuards = {
  'listing-not-published': {
    reads: 'case',
    reason: { zh: '挂牌情况已经公布', en: 'The listing is already published' },
    holds: (context) => context.listedOn === null,
  },
  'five-points-settled': {
    reads: 'event',
    reason: {
      zh: '整改方案须落实责任、措施、资金、时限、预案（五落实）：请填写整改资金和应急预案',
      en: 'The plan must settle responsibility, measures, funds, time and emergencies: give the funds and the emergency plan',
    },
    holds: (_context, event) =>
      event.type !== 'hazard-plan.submitted' || (Boolean(event.funds) && Boolean(event.emergencyPlan)),
  },
  'verified-on-site': {
    reads: 'event',
    reason: { zh: '重大隐患必须现场核查验收', en: 'A major hazard is verified on site' },
    holds: (_context, event) => event.type !== 'verification.passed' || event.method === 'on-site',
  },
  'not-handed-back-before': {
    reads: 'case',
    reason: {
      zh: '本单位已申请过退回，只能申请一次',
      en: 'This unit has asked to hand the case back before: once only',
    },
    holds: (context) => context.returnsAsked === 0,
  },
  'reply-given': {
    reads: 'case',
    reason: { zh: '还没有答复', en: 'No answer has been given' },
    holds: (context) => context.answeredOn !== null,
  },
  'promise-dated': {
    reads: 'event',
    reason: {
      zh: 'B 类答复须填写今天以后的承诺完成日期，其他类别不填',
      en: 'A reply of class B promises a later day, and no other class does',
    },
    holds: (_context, event) => {
      if (event.type !== 'reply.sent') return true;
      return event.replyClass === 'reply-b' ? (event.promisedOn ?? '') > event.on : !event.promisedOn;
    },
  },
  'promise-open': {
    reads: 'case',
    reason: { zh: '答复中没有未兑现的承诺', en: 'The reply promised nothing that is still to come' },
    holds: (context) => context.promisedOn !== null,
  },
  'promise-still-to-come': {
    reads: 'case',
    reason: {
      zh: '承诺完成日期已到，不能转入跟踪，请退回重新答复',
      en: 'The promised day has come: it cannot be watched any more; return the reply',
    },
    holds: ({ promisedOn }, { on }) => promisedOn !== null && promisedOn > on,
  },
  'promise-settled': {
    reads: 'case',
    reason: {
      zh: '答复承诺的事项还没有兑现，须转入承诺跟踪',
      en: 'The reply promised something that is still to come: it is watched until then',
    },
    holds: (context) => context.promisedOn === null,
  },
  'rating-given': {
    reads: 'case',
    reason: {
      zh: '还没有登记满意度评价（不满意的须重办）',
      en: 'No rating is recorded (an answer that did not satisfy is done again)',
    },
    holds: ({ rating }) => rating !== null && rating !== 'dissatisfied',
  },
  'no-answer-explained': {
    reads: 'event',
    reason: { zh: '未反馈的，须写明已怎样征询', en: 'Where nobody answered, say how an answer was sought' },
    holds: (_context, event) =>
      (event.type !== 'rating.recorded' && event.type !== 'call-back.recorded') ||
      event.rating !== 'no-answer' ||
      Boolean(event.note),
  },
  'rectified-at-once': {
    reads: 'case',
    reason: {
      zh: '只有立行立改的问题可以不报方案直接整改，其他的须报有节点的整改方案',
      en: 'Only what is rectified at once starts without a plan; all else needs one with milestones',
    },
    holds: (context) => context.rectificationType === 'prompt',
  },
  'takes-stages': {
    reads: 'case',
    reason: { zh: '只有分阶段和持续整改的问题按季度复核', en: 'Only work in stages is reviewed each quarter' },
    holds: ({ rectificationType }) => rectificationType === 'staged' || rectificationType === 'continuing',
  },
  'some-amount-reported': {
    reads: 'case',
    reason: { zh: '还没有报告整改到位金额', en: 'No amount has been reported' },
    holds: (context) => context.rectifiedAmounts.length > 0,
  },
  'amount-kind-reported': {
    reads: 'event',
    reason: { zh: '没有报告过该方式的金额', en: 'No amount of this kind has been reported' },
    holds: (context, event) =>
      event.type !== 'amount.corrected' || context.rectifiedAmounts.some(({ kind }) => kind === event.kind),
  },
  'amount-rectified': {
    reads: 'event',
    reason: {
      zh: '整改到位金额少于问题金额：结果为已完成整改时须选择未完成原因',
      en: 'Less was rectified than the amount found: a result of completed needs its reason',
    },
    holds: (context, event) =>
      event.type !== 'case.closed' ||
      event.result !== 'completed' ||
      isFullyRectified(context) ||
      Boolean(event.delayReason),
  },
} as const satisfies Record<string, Guard>;

function isFullyRectified({ amount, rectifiedAmounts }: CaseContext): boolean {
  return amount === null || isAtLeast(sumOfAmounts(rectifiedAmounts.map((entry) => entry.amount)), amount);
}
