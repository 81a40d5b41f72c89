import type { Words } from '@bihuan/contracts';
import { assistOf } from './may-raise';
import type { CaseContext, StampedEvent } from './memory';

type Guard = {
  /** Why the event is refused when the guard does not hold. */
  readonly reason: Words;
  /**
   * `case`: can be told before the event is filled in; `person`: the same, but says something of whoever holds the role,
   * and nothing to those who do not; `event`: reads what the event carries.
   */
  readonly reads: 'case' | 'person' | 'event';
  readonly holds: (context: CaseContext, event: StampedEvent) => boolean;
};

const usable = (context: CaseContext) => context.evidence.filter((piece) => piece.verdict !== 'rejected');

/** Whether no unit has two parts in a case; the office verifies unless another unit was named. */
function partsDiffer(parts: { lead: string | null; verify: string; assists: readonly string[] }): boolean {
  const units = [...(parts.lead === null ? [] : [parts.lead]), parts.verify, ...parts.assists];
  return new Set(units).size === units.length;
}

const partsReason = {
  zh: '核查单位（未指定时为督查机构）、牵头单位、协办单位不能是同一单位，协办单位不能重复',
  en: 'The verifying unit (the office, unless another is named), the lead unit and each assist unit must all differ',
};

/** Every condition that a definition may name. Guards read the memory and the stamped event, nothing else. */
export const guards = {
  'lead-unit-set': {
    reads: 'case',
    reason: { zh: '还没有确定牵头单位', en: 'No lead unit has been set' },
    holds: (context) => context.leadUnitId !== null,
  },
  'units-differ': {
    reads: 'event',
    reason: partsReason,
    holds: (context, event) =>
      event.type !== 'case.assigned' ||
      partsDiffer({
        lead: event.leadUnitId,
        verify: event.verifyUnitId ?? context.officeUnitId,
        assists: event.assistUnitIds,
      }),
  },
  'assigned-units-differ': {
    reads: 'case',
    reason: partsReason,
    holds: (context) =>
      partsDiffer({
        lead: context.leadUnitId,
        verify: context.verifyUnitId ?? context.officeUnitId,
        assists: context.assists.map((assist) => assist.unitId),
      }),
  },
  'due-in-future': {
    reads: 'event',
    reason: { zh: '整改时限必须晚于交办当日', en: 'The deadline must lie after the day of issue' },
    holds: (_context, { facts, on }) => facts.dueOn === undefined || facts.dueOn === null || facts.dueOn > on,
  },
  'measures-within-deadline': {
    reads: 'event',
    reason: { zh: '整改措施的完成时限不能晚于事项的整改时限', en: 'No measure may be due after the case itself' },
    holds: ({ dueOn }, event) =>
      event.type !== 'plan.submitted' || dueOn === null || event.measures.every((measure) => measure.dueOn <= dueOn),
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
  'assists-answered': {
    reads: 'case',
    reason: { zh: '协办单位还没有全部答复', en: 'Not all assist units have answered' },
    holds: (context) => context.assists.every((assist) => assist.answered),
  },
  'own-assist-open': {
    reads: 'person',
    reason: { zh: '本单位已经答复过协办意见', en: 'Your unit has already answered' },
    holds: (context, event) => assistOf(event.by, context)?.answered === false,
  },
  'verifier-is-independent': {
    reads: 'case',
    reason: {
      zh: '核查人不能来自牵头或协办单位，也不能参与过本事项的整改（谁整改、谁不得验收）',
      en: 'The verifier may not belong to the lead or an assist unit, nor have taken part in the rectification',
    },
    holds: (context, { by }) => {
      const involved = [context.leadUnitId, ...context.assists.map((assist) => assist.unitId)];
      if (involved.some((unitId) => unitId !== null && by.unitLine.includes(unitId))) return false;
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
} as const satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;

/** Whether a name is one of the guards: unknown names are refused when a definition is compiled. */
export function isGuardName(name: string): name is GuardName {
  return Object.hasOwn(guards, name);
}

/** Whether a guard holds. */
export function holds(name: GuardName, context: CaseContext, event: StampedEvent): boolean {
  return guards[name].holds(context, event);
}
