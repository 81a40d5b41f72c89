import { doersOf } from '../tasks';
import type { Guard } from './guard';

/** Verification, publicity and closure. */
export const closingGuards = {
  'verifier-is-independent': {
    reads: 'case',
    reason: {
      zh: '核查人不能来自牵头或协办单位，也不能参与过本事项的整改（谁整改、谁不得验收）',
      en: 'The verifier may not belong to the lead or an assist unit, nor have taken part in the rectification',
    },
    holds: (context, { by }) => {
      if (doersOf(context).some((unitId) => by.unitLine.includes(unitId))) return false;
      return by.personId !== null && !context.workedBy.includes(by.personId);
    },
  },
  'verification-passed': {
    reads: 'case',
    reason: { zh: '还没有通过核查验收', en: 'No verification has been passed' },
    holds: (context) => context.verificationPassed,
  },
  'publicity-required': {
    reads: 'case',
    reason: { zh: '本事项不需要公示', en: 'This case needs no publicity' },
    holds: (context) => context.publicityRequired,
  },
  'publicity-not-required': {
    reads: 'case',
    reason: { zh: '本事项须先公示', en: 'This case must be publicised first' },
    holds: (context) => !context.publicityRequired,
  },
  'publicity-has-end': {
    reads: 'event',
    reason: { zh: '公示期必须有截止日期，且晚于今天', en: 'The publicity period must end on a later day' },
    holds: (_context, { facts, on }) => typeof facts.publicityUntil === 'string' && facts.publicityUntil > on,
  },
  'publicity-over': {
    reads: 'case',
    reason: { zh: '公示期还没有结束', en: 'The publicity period is not over' },
    holds: (context, event) => context.publicityUntil !== null && event.on > context.publicityUntil,
  },
  'verifiers-enough': {
    reads: 'event',
    reason: { zh: '参加核查的人数不足', en: 'Too few people took part in the verification' },
    holds: (context, event) =>
      (event.type !== 'verification.passed' && event.type !== 'verification.failed') ||
      new Set(event.people).size >= context.terms.verifiers,
  },
  'verifiers-recused': {
    reads: 'event',
    reason: {
      zh: '参加核查人员中有牵头、协办或属地单位的人，或参与过整改的人，应当回避',
      en: 'Somebody of a unit that did the work is among the verifiers and must stand aside',
    },
    // somebody must have looked: silence is no recusal
    holds: (_context, { type, facts }) =>
      (type !== 'verification.passed' && type !== 'verification.failed') || facts.involvedPeople?.length === 0,
  },
  'redo-measures-known': {
    reads: 'event',
    reason: { zh: '须返工的措施不在整改方案中', en: 'A measure to redo is not part of the plan' },
    holds: (context, event) =>
      event.type !== 'verification.failed' ||
      (event.redoMeasureIds ?? []).every((id) => context.measures.some((measure) => measure.id === id)),
  },
  'no-publicity-objection': {
    reads: 'case',
    reason: { zh: '公示期间收到的异议还没有处理', en: 'An objection received during publicity is not handled yet' },
    holds: (context) => context.publicityObjections === 0,
  },
  'some-publicity-objection': {
    reads: 'case',
    reason: { zh: '没有待处理的公示异议', en: 'No objection waits to be handled' },
    holds: (context) => context.publicityObjections > 0,
  },
  'no-open-request': {
    reads: 'case',
    reason: { zh: '还有申请没有决定', en: 'A request waits for its decision' },
    holds: (context) => context.requests.length === 0,
  },
  'shortfall-explained': {
    reads: 'event',
    reason: {
      zh: '结果为持续整改或未整改时须选择未完成原因；持续整改还须填写今天以后的下次复核日期',
      en: 'A result of continuing or not rectified needs its reason; continuing also needs a later day of review',
    },
    holds: (_context, event) => {
      if (event.type !== 'case.closed') return true;
      if (event.result !== 'continuing' && event.result !== 'not-rectified') return true;
      if (!event.delayReason) return false;
      return event.result !== 'continuing' || (Boolean(event.nextReviewOn) && (event.nextReviewOn ?? '') > event.on);
    },
  },
} as const satisfies Record<string, Guard>;
