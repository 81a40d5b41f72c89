import type { CaseContext } from '../memory';
import type { Guard } from './guard';

const usable = (context: CaseContext) => context.evidence.filter((piece) => piece.verdict !== 'rejected');

/** Plan, measures and evidence. */
export const workGuards = {
  'due-in-future': {
    reads: 'event',
    reason: { zh: '整改时限必须晚于交办当日', en: 'The deadline must lie after the day of issue' },
    holds: (_context, { facts, on }) => facts.dueOn === undefined || facts.dueOn === null || facts.dueOn > on,
  },
  'measures-within-deadline': {
    reads: 'event',
    reason: { zh: '整改措施的完成时限不能晚于事项的整改时限', en: 'No measure may be due after the case itself' },
    holds: ({ dueOn }, event) =>
      (event.type !== 'plan.submitted' && event.type !== 'hazard-plan.submitted') ||
      dueOn === null ||
      event.measures.every((measure) => measure.dueOn <= dueOn),
  },
  'progress-in-words': {
    reads: 'event',
    reason: { zh: '请填写进展情况，或选择“无变化”', en: 'Describe the progress or choose “no change”' },
    holds: (_context, event) => event.type !== 'progress.reported' || event.unchanged || Boolean(event.text),
  },
  'measure-known': {
    reads: 'event',
    reason: { zh: '所选措施不在整改方案中', en: 'The measure is not part of the plan' },
    holds: (context, event) => {
      const measureId =
        event.type === 'measure.completed' || event.type === 'evidence.submitted' ? event.measureId : null;
      return measureId === null || context.measures.some((measure) => measure.id === measureId);
    },
  },
  'measure-open': {
    reads: 'event',
    reason: { zh: '该措施已经完成', en: 'The measure is already done' },
    holds: (context, event) =>
      event.type !== 'measure.completed' ||
      context.measures.every((measure) => measure.id !== event.measureId || !measure.done),
  },
  'some-measure-open': {
    reads: 'case',
    reason: { zh: '没有需要完成的整改措施', en: 'There is no measure left to complete' },
    holds: (context) => context.measures.some((measure) => !measure.done),
  },
  'every-measure-done': {
    reads: 'case',
    reason: { zh: '还有整改措施没有完成', en: 'Some measures are not done yet' },
    holds: (context) => context.measures.every((measure) => measure.done),
  },
  'evidence-for-every-measure': {
    reads: 'case',
    reason: {
      zh: '每条整改措施至少要有一份佐证材料（不采信的不算）',
      en: 'Every measure needs at least one piece of evidence that was not rejected',
    },
    holds: (context) =>
      usable(context).length > 0 &&
      context.measures.every((measure) => usable(context).some((piece) => piece.measureId === measure.id)),
  },
  'evidence-known': {
    reads: 'event',
    reason: { zh: '没有这份佐证材料', en: 'There is no such evidence' },
    holds: (context, event) =>
      event.type !== 'evidence.judged' || context.evidence.some((piece) => piece.id === event.evidenceId),
  },
  'evidence-present': {
    reads: 'case',
    reason: { zh: '还没有提交佐证材料', en: 'No evidence has been submitted' },
    holds: (context) => context.evidence.length > 0,
  },
  'rejection-has-reason': {
    reads: 'event',
    reason: { zh: '不采信时必须写明理由', en: 'A rejection needs a reason' },
    holds: (_context, event) =>
      event.type !== 'evidence.judged' || event.verdict === 'accepted' || Boolean(event.reason),
  },
} as const satisfies Record<string, Guard>;
