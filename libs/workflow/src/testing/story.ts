import type { CaseEventType, Refusal } from '@bihuan/contracts';
import type { CaseEffect, CaseWorkflow } from '../case-workflow';
import { decide, register } from '../decide';
import type { CaseContext, CaseMemory, StampedEvent, StampedRegistration } from '../memory';
import { workflowOf } from '../workflows';
import { cast, evidence, measures, secondAssist, units } from './cast';
import { requestOf } from './requests';
import { eventOf, registrationOf } from './samples';

/** A case that reached its state by events, so that no spec can build an impossible one. */
export type Story = {
  readonly memory: CaseMemory;
  readonly context: CaseContext;
  readonly effects: readonly CaseEffect[];
  /** The story goes on; an event that is refused ends it with an error. */
  readonly after: (...events: readonly (CaseEventType | StampedEvent)[]) => Story;
  /** The codes of the refusals of an event; none when it would be accepted. */
  readonly refuses: (event: CaseEventType | StampedEvent) => readonly string[];
  /** The same with their words. */
  readonly refusals: (event: CaseEventType | StampedEvent) => readonly Refusal[];
};

/** The beginning of a story: a case is registered. */
export function aCase(workflow: CaseWorkflow, changes: Partial<StampedRegistration> = {}): Story {
  const { memory, effects } = register(workflow, registrationOf({ workflow: workflow.definition.id, ...changes }));
  return storyFrom(workflow, memory, effects);
}

function storyFrom(workflow: CaseWorkflow, memory: CaseMemory, effects: readonly CaseEffect[]): Story {
  const ask = (event: CaseEventType | StampedEvent) =>
    decide(workflow, memory, typeof event === 'string' ? eventOf(event) : event);
  const next = (event: CaseEventType | StampedEvent): Story => {
    const decision = ask(event);
    if (decision.accepted) return storyFrom(workflow, decision.memory, decision.effects);
    const type = typeof event === 'string' ? event : event.type;
    throw new Error(`${type} in ${memory.state}: ${decision.refusals.map(({ code }) => code).join(', ')}`);
  };
  const story: Story = {
    memory,
    context: memory.context,
    effects,
    after: (first, ...rest) => (first === undefined ? story : next(first).after(...rest)),
    refuses: (event) => story.refusals(event).map(({ code }) => code),
    refusals: (event) => {
      const decision = ask(event);
      return decision.accepted ? [] : decision.refusals;
    },
  };
  return story;
}

export const rectification = workflowOf('rectification', 1);
export const promptRectification = workflowOf('prompt-rectification', 1);
export const undertaking = workflowOf('undertaking', 1);
/** The first definitions: cases may still be pinned to them. */
export const firstWorkflows: readonly CaseWorkflow[] = [rectification, promptRectification, undertaking];

/** The newest definitions of the same three, with every turn that a case may take. */
export const turning = {
  rectification: workflowOf('rectification', 2),
  promptRectification: workflowOf('prompt-rectification', 2),
  undertaking: workflowOf('undertaking', 2),
} as const;

type Step = CaseEventType | StampedEvent;

/** What both assist units must have done: an answer was enough at first, now each is signed for, given and accepted. */
function assistsOf({ definition }: CaseWorkflow): readonly Step[] {
  if (definition.version === 1) return ['assist.answered', eventOf('assist.answered', { by: secondAssist })];
  return [units.water, units.roads].flatMap((unitId) => partDone(unitId));
}

/** One assist unit's part from its receipt to the lead's acceptance. */
export function partDone(unitId: string): readonly Step[] {
  const by = unitId === units.water ? cast.assist : secondAssist;
  return [
    eventOf('task.signed', { by }),
    eventOf('task.answered', { by }),
    eventOf('task.accepted', { body: { unitId } }),
  ];
}

const hasPlan = ({ definition }: CaseWorkflow) => Object.hasOwn(definition.states, 'plan-review');

/** Everything that must be done before closure may be requested. */
export function allWork(workflow: CaseWorkflow): readonly Step[] {
  if (!hasPlan(workflow)) return ['evidence.submitted', ...assistsOf(workflow)];
  const done = (measureId: string, evidenceId: string) => [
    eventOf('measure.completed', { body: { measureId } }),
    eventOf('evidence.submitted', { body: { measureId }, facts: { evidenceId } }),
  ];
  return [...done(measures.pipes, evidence.photos), ...done(measures.rules, evidence.minutes), ...assistsOf(workflow)];
}

/** The usual events that lead to each state. */
function waysOf(workflow: CaseWorkflow, publicityRequired: boolean): Readonly<Record<string, readonly Step[]>> {
  const issued = ['case.issued', 'receipt.signed'] as const;
  const rectifying = [...issued, ...(hasPlan(workflow) ? (['plan.submitted', 'plan.approved'] as const) : [])];
  const verifying = [...rectifying, ...allWork(workflow), 'closure.requested'] as const;
  const verified = [...verifying, 'verification.passed'] as const;
  const closed = [...verified, ...(publicityRequired ? (['publicity.started'] as const) : []), 'case.closed'] as const;
  return {
    registered: [],
    withdrawn: ['case.withdrawn'],
    issued: ['case.issued'],
    accepted: issued,
    'plan-review': [...issued, 'plan.submitted'],
    rectifying,
    verifying,
    verified,
    publicity: [...verified, 'publicity.started'],
    closed,
    'looking-back': [...closed, 'look-back.started'],
    settled: [...closed, 'look-back.started', 'look-back.consolidated'],
    reopened: [...closed, 'look-back.started', 'look-back.relapsed'],
    suspended: [...rectifying, 'case.suspended'],
    referring: [...rectifying, 'case.referred'],
    terminated: [...rectifying, 'case.terminated'],
    merged: [...rectifying, 'case.merged'],
    referred: [...rectifying, 'case.referred', 'referral.received'],
  };
}

const told = new WeakMap<CaseWorkflow, Map<string, Story>>();

/** A case that has come as far as a state, on the usual way to it. A story without changes is told once. */
export function inState(workflow: CaseWorkflow, state: string, changes: Partial<StampedRegistration> = {}): Story {
  if (Object.keys(changes).length > 0) return comeTo(workflow, state, changes);
  const known = told.get(workflow) ?? new Map<string, Story>();
  const story = known.get(state) ?? comeTo(workflow, state, changes);
  told.set(workflow, known.set(state, story));
  return story;
}

function comeTo(workflow: CaseWorkflow, state: string, changes: Partial<StampedRegistration>): Story {
  const publicityRequired = changes.publicityRequired ?? state === 'publicity';
  const way = waysOf(workflow, publicityRequired)[state];
  if (!way) throw new Error(`No way to the state '${state}' is written down`);
  const story = aCase(workflow, { ...changes, publicityRequired }).after(...way);
  if (story.memory.state !== state) throw new Error(`The way to '${state}' ends in '${story.memory.state}'`);
  return story;
}

/** What must have happened before an event is possible, beside the way to its state. */
function preparationsFor(state: string): { readonly [Type in CaseEventType]?: readonly Step[] } {
  const toConclusion = { on: '2026-11-10', proposal: { against: 'conclusion' } };
  const objection = requestOf('objection.sustained', state === 'closed' ? toConclusion : {});
  const asked = state === 'closed' ? objection : requestOf(state === 'suspended' ? 'case.resumed' : 'case.terminated');
  const answered = ['task.signed', 'task.answered'] as const;
  return {
    'request.refused': [asked],
    'request.withdrawn': [asked],
    'unit.designated': [requestOf('case.returned')],
    'objection.sustained': [objection],
    'case.withdrawn': state === 'registered' ? [] : [objection, 'objection.sustained'],
    'task.answered': ['task.signed'],
    'task.accepted': answered,
    'task.returned': answered,
    'publicity-objection.dismissed': ['publicity-objection.received'],
  };
}

/** A case in a state where nothing but the event itself is missing. */
export function readyFor(workflow: CaseWorkflow, state: string, type: CaseEventType): Story {
  if (type === 'publicity.started') return inState(workflow, state, { publicityRequired: true });
  const story = inState(workflow, state);
  if (!Object.hasOwn(workflow.definition.states[state]?.on ?? {}, type)) return story;
  if (type === 'closure.requested') return story.after(...allWork(workflow));
  return story.after(...(preparationsFor(state)[type] ?? []));
}
