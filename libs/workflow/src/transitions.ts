import { and } from 'xstate';
import {
  askableEdgesOf,
  BACK,
  edgesOf,
  isAside,
  SAME,
  type WorkflowDefinition,
  type WorkflowEdge,
  type WorkflowState,
} from './definition';
import { decidersToTell } from './announcements';
import { oversightTransitions } from './oversight';
import { recoveryNotify, recoveryRoles } from './recovery-words';
import { originsOf } from './targets';
import { asNeeds, effects, mayRaise, type Transition } from './ways-out';

/** All ways out of a state: the edges of the definition, what may be asked for there, and the step that may be skipped. */
export function transitionsOf(definition: WorkflowDefinition, name: string): Record<string, readonly Transition[]> {
  const state = definition.states[name];
  if (!state) return {};
  return {
    ...Object.fromEntries(edgesOf(state).map(([event, edge]) => [event, edgeTransitions(definition, name, edge)])),
    'request.submitted': askableEdgesOf(state).map(([event, edge]) => ({
      guard: and([
        { type: 'asksFor', params: { event } },
        mayRaise(edge.ask.by),
        ...asNeeds([...edge.when, 'nothing-like-it-asked', ...edge.ask.needs]),
      ]),
      actions: ['remember', ...effects(decidersToTell(edge.by))],
    })),
    'step.skipped': skipTransitions(definition, name),
    ...oversightTransitions(state),
  };
}

function edgeTransitions(definition: WorkflowDefinition, name: string, edge: WorkflowEdge): readonly Transition[] {
  const conditions = [mayRaise(edge.by), ...asNeeds([...edge.when, ...edge.needs])];
  const actions = ['remember', ...effects(edge.notify)];
  if (edge.to === SAME) return [{ guard: and(conditions), actions }];
  if (edge.to === BACK) {
    return originsOf(definition, name).map((state) => ({
      target: state,
      guard: and([{ type: 'cameFrom', params: { state } }, ...conditions]),
      actions,
    }));
  }
  return [{ target: edge.to, guard: and(conditions), actions: [...actions, ...marksOf(definition, name, edge.to)] }];
}

/** Where a case that is put aside came from; and that nobody waits for a decision about a case that is over. */
function marksOf(definition: WorkflowDefinition, from: string, to: string): Transition['actions'] {
  const target = definition.states[to];
  const origin = definition.states[from];
  return [
    ...(target && isAside(target) && origin && !isAside(origin) ? [{ type: 'comeFrom', params: { state: from } }] : []),
    ...(target && !target.tags.includes('open') ? ['lapse'] : []),
  ];
}

/** To the next state of the usual path that lies on the way of the case. */
function skipTransitions(definition: WorkflowDefinition, name: string): readonly Transition[] {
  return skipTargets(definition, name).map(({ next, condition }) => ({
    target: next,
    guard: and([mayRaise(recoveryRoles), { type: 'was-issued' }, { type: 'onTheWay', params: { condition } }]),
    actions: ['remember', ...effects(recoveryNotify)],
  }));
}

/** The states of the usual path behind one, each with what puts it on the way of a case; never one that only a verification opens. */
export function skipTargets(
  { path, states }: WorkflowDefinition,
  name: string,
): readonly { readonly next: string; readonly condition: WorkflowState['onTheWayIf'] | null }[] {
  const here = path.indexOf(name);
  if (here < 0 || Object.hasOwn(states[name]?.on ?? {}, 'verification.passed')) return [];
  return path
    .slice(here + 1)
    .filter((next) => !states[next]?.tags.includes('closed'))
    .map((next) => ({ next, condition: states[next]?.onTheWayIf ?? null }));
}
