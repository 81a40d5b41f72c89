import { isAskable, type CaseRole, type NoticeTopic } from '@bihuan/contracts';

/** Events that give work to a unit, or give it back. */
const handing: ReadonlySet<string> = new Set([
  'case.issued',
  'case.reissued',
  'case.reassigned',
  'unit.designated',
  'plan.returned',
  'closure.returned',
  'verification.failed',
  'task.split',
  'task.returned',
  'look-back.relapsed',
  'rating.dissatisfied',
  'call-back.dissatisfied',
  'publicity-objection.received',
]);

/** What a notice is by its kind alone: the name of a timer, which has no dot in it, or the type of an event. */
export function topicOfKind(kind: string): NoticeTopic {
  if (handing.has(kind)) return 'act';
  if (/^request[.-]/.test(kind) || isAskable(kind)) return 'request';
  if (kind.startsWith('urging.')) return 'urging';
  return !kind.includes('.') || kind === 'deadline.reprojected' ? 'due' : 'progress';
}

export type ToldEvent = { readonly type: string; readonly stateBefore: string | null; readonly stateAfter: string };

/** What an event is to somebody who is told of it: a step that brings the case to them is theirs to act on. */
export function topicOfEvent(
  { type, stateBefore, stateAfter }: ToldEvent,
  awaits: readonly CaseRole[],
  caseRole: CaseRole,
): NoticeTopic {
  return stateBefore !== stateAfter && awaits.includes(caseRole) ? 'act' : topicOfKind(type);
}
