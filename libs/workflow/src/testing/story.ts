import type { CaseEventType } from '@bihuan/contracts';
import type { CaseEffect, CaseWorkflow } from '../case-workflow';
import { decide, register } from '../decide';
import type { CaseContext, CaseMemory, StampedEvent, StampedRegistration } from '../memory';
import { workflowOf } from '../workflows';
import { evidence, measures, secondAssist } from './cast';
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
    refuses: (event) => {
      const decision = ask(event);
      return decision.accepted ? [] : decision.refusals.map(({ code }) => code);
    },
  };
  return story;
}

export const rectification = workflowOf('rectification', 1);
export const promptRectification = workflowOf('prompt-rectification', 1);
export const undertaking = workflowOf('undertaking', 1);
/** The first definitions: cases may still be pinned to them. */
export const firstWorkflows: readonly CaseWorkflow[] = [rectification, promptRectification, undertaking];

const assistAnswers = ['assist.answered', eventOf('assist.answered', { by: secondAssist })] as const;

/** Everything that must be done before closure may be requested. */
export function allWork(workflow: CaseWorkflow): readonly (CaseEventType | StampedEvent)[] {
  if (workflow !== rectification) return ['evidence.submitted', ...assistAnswers];
  const done = (measureId: string, evidenceId: string) => [
    eventOf('measure.completed', { body: { measureId } }),
    eventOf('evidence.submitted', { body: { measureId }, facts: { evidenceId } }),
  ];
  return [...done(measures.pipes, evidence.photos), ...done(measures.rules, evidence.minutes), ...assistAnswers];
}

/** A case that has come as far as a state, on the usual way to it. */
export function inState(workflow: CaseWorkflow, state: string, changes: Partial<StampedRegistration> = {}): Story {
  const issued = ['case.issued', 'receipt.signed'] as const;
  const planned = workflow === rectification ? (['plan.submitted', 'plan.approved'] as const) : [];
  const verifying = [...issued, ...planned, ...allWork(workflow), 'closure.requested'] as const;
  const verified = [...verifying, 'verification.passed'] as const;
  const closed = [
    ...verified,
    ...(changes.publicityRequired ? (['publicity.started'] as const) : []),
    'case.closed',
  ] as const;
  const ways: Readonly<Record<string, readonly (CaseEventType | StampedEvent)[]>> = {
    registered: [],
    withdrawn: ['case.withdrawn'],
    issued: ['case.issued'],
    accepted: issued,
    'plan-review': [...issued, 'plan.submitted'],
    rectifying: [...issued, ...planned],
    verifying,
    verified,
    publicity: [...verified, 'publicity.started'],
    closed,
    'looking-back': [...closed, 'look-back.started'],
    settled: [...closed, 'look-back.started', 'look-back.consolidated'],
    reopened: [...closed, 'look-back.started', 'look-back.relapsed'],
  };
  const way = ways[state];
  if (!way) throw new Error(`No way to the state '${state}' is written down`);
  const story = aCase(workflow, { publicityRequired: state === 'publicity', ...changes }).after(...way);
  if (story.memory.state !== state) throw new Error(`The way to '${state}' ends in '${story.memory.state}'`);
  return story;
}

/** A case in a state where nothing but the event itself is missing. */
export function readyFor(workflow: CaseWorkflow, state: string, type: CaseEventType): Story {
  if (type === 'publicity.started') return inState(workflow, state, { publicityRequired: true });
  const story = inState(workflow, state);
  return type === 'closure.requested' && state === 'rectifying' ? story.after(...allWork(workflow)) : story;
}
