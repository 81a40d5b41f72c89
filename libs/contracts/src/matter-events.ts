import { z } from 'zod';
import { amount, positiveAmount } from './amount';
import { amountKind, answerChannel, givenRating, promisedReplyClass, replyClass } from './code-lists';
import { plainDate } from './deadline';
import { body, measureBody, prose, reason } from './event-fields';
import { field } from './forms';

/*
 * Events that only some kinds of matter know: hazards under public supervision, suggestions and proposals, hotline
 * orders, audit findings.
 */
const note = field(z.string().trim().max(2000).nullable(), 'textarea', '说明', 'Note');
const replyNumber = field(z.string().trim().max(100).nullable(), 'text', '复文编号', 'Number of the reply');

/** 重大隐患挂牌督办 */
const hazardBodies = {
  'listing.published': body('listing.published', {
    place: field(prose(500), 'text', '挂牌公布位置（网址或载体）', 'Where the listing is published'),
  }),
  'hazard-plan.submitted': body('hazard-plan.submitted', {
    goal: field(prose(4000), 'textarea', '整改目标', 'Goal'),
    responsible: field(prose(100), 'text', '整改责任人', 'Who is responsible'),
    funds: field(
      amount.nullable().optional(),
      'text',
      '整改资金（万元，必填，不需要的填 0）',
      'Funds (10,000 yuan; must be given, 0 if none are needed)',
    ),
    emergencyPlan: field(
      z.string().trim().max(4000).nullable().optional(),
      'textarea',
      '应急预案和整改期间的安全措施（必填）',
      'Emergency plan, and safety while the work lasts (must be given)',
    ),
    measures: field(z.array(measureBody).min(1).max(50), 'measures', '整改措施', 'Measures'),
  }),
} as const;

/** 人大建议、政协提案 */
const proposalBodies = {
  'reply.sent': body('reply.sent', {
    replyClass: field(replyClass, 'choice', '答复类别', 'Class of the reply'),
    text: field(prose(8000), 'textarea', '答复内容', 'Reply'),
    replyNumber,
    promisedOn: field(
      plainDate.nullable().optional(),
      'date',
      '承诺完成日期（B 类必填）',
      'Promised date (for class B)',
    ),
  }),
  'rating.recorded': body('rating.recorded', {
    rating: field(givenRating, 'choice', '代表（委员）评价', 'Rating by the proposer'),
    note: field(note, 'textarea', '意见（未反馈的须写明已如何征询）', 'Remark (without an answer: how it was sought)'),
  }),
  'rating.dissatisfied': body('rating.dissatisfied', { reason }),
  'promise.watched': body('promise.watched', {}),
  'promise.fulfilled': body('promise.fulfilled', {
    replyClass: field(promisedReplyClass, 'choice', '再次答复类别', 'Class of the second reply'),
    text: field(prose(8000), 'textarea', '承诺事项落实情况和再次答复', 'How the promise was kept: second reply'),
    replyNumber,
  }),
  'proposal.closed': body('proposal.closed', {
    opinion: field(prose(2000), 'textarea', '办结意见', 'Opinion'),
  }),
} as const;

/** 12345 热线. Nothing here says who called: whoever did is known to the hotline alone. */
const hotlineBodies = {
  'caller.answered': body('caller.answered', {
    channel: field(answerChannel, 'choice', '答复方式', 'How it was answered'),
    text: field(
      prose(4000),
      'textarea',
      '办理情况和答复内容（不写诉求人身份）',
      'What was done and answered (no identity)',
    ),
  }),
  'call-back.recorded': body('call-back.recorded', {
    rating: field(givenRating, 'choice', '回访结果', 'Result of the call-back'),
    note: field(note, 'textarea', '说明（未反馈的须写明已如何回访）', 'Remark (without an answer: how it was sought)'),
  }),
  'call-back.dissatisfied': body('call-back.dissatisfied', { reason }),
} as const;

/** 审计整改 */
const auditBodies = {
  'work.started': body('work.started', { note }),
  'amount.reported': body('amount.reported', {
    kind: field(amountKind, 'choice', '整改方式', 'Kind'),
    amount: field(positiveAmount, 'text', '整改到位金额（万元）', 'Amount rectified (10,000 yuan)'),
    note: field(prose(2000), 'textarea', '凭证和说明', 'Vouchers and explanation'),
  }),
  'amount.corrected': body('amount.corrected', {
    kind: field(amountKind, 'choice', '整改方式', 'Kind'),
    amount: field(amount, 'text', '更正后该方式的累计金额（万元）', 'Corrected total of this kind (10,000 yuan)'),
    reason,
  }),
  'stage.reviewed': body('stage.reviewed', {
    findings: field(prose(4000), 'textarea', '本季度复核情况', 'Findings of this quarter’s review'),
  }),
} as const;

export const matterEventBodies = { ...hazardBodies, ...proposalBodies, ...hotlineBodies, ...auditBodies } as const;
