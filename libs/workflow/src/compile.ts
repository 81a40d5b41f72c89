import type { CaseRole } from '@bihuan/contracts';
import { and, assign, setup, type AnyStateMachine } from 'xstate';
import { edgesOf, type WorkflowDefinition, type WorkflowEdge, type WorkflowState } from './definition';
import { guards, holds, isGuardName, type GuardName } from './guards';
import { caseRolesOf } from './may-raise';
import type { CaseContext, StampedEvent, StampedRegistration } from './memory';
import { assertSound } from './soundness';
import { firstContext, remember } from './updates';

/** What an accepted event asks the shell to do, in the same transaction. */
export type CaseEffect =
  { readonly kind: 'timers.replan' } | { readonly kind: 'notice.post'; readonly to: readonly CaseRole[] };

/** A definition together with the machine that was made of it. */
export type CaseWorkflow = { readonly definition: WorkflowDefinition; readonly machine: AnyStateMachine };

type GuardArgs = { readonly context: CaseContext; readonly event: StampedEvent };

const guardNames = Object.keys(guards).filter(isGuardName);

/** Checks a definition and turns it into an XState machine that is only ever used as a pure function. */
export function compile(input: unknown): CaseWorkflow {
  const definition = assertSound(input);
  const machineSetup = setup({
    types: {
      context: {} as CaseContext,
      events: {} as StampedEvent,
      input: {} as StampedRegistration,
    },
    guards: {
      ...namedGuards(),
      mayRaise: ({ context, event }: GuardArgs, params: { by: readonly CaseRole[] }) =>
        caseRolesOf(event.by, context).some((role) => params.by.includes(role)),
    },
    actions: {
      remember: assign(({ context, event }) => remember(context, event)),
      effect: (_args, _params: CaseEffect) => undefined,
    },
  });
  const machine: unknown = machineSetup.createMachine({
    id: `${definition.id}@${definition.version}`,
    context: ({ input: registration }: { input: StampedRegistration }) => firstContext(registration),
    initial: definition.initial,
    entry: [{ type: 'effect', params: { kind: 'timers.replan' } }],
    states: Object.fromEntries(
      Object.entries(definition.states).map(([name, state]) => [name, { on: transitionsOf(state) }]),
    ),
  } as never);
  return { definition, machine: machine as AnyStateMachine };
}

function transitionsOf(state: WorkflowState): Record<string, unknown> {
  return Object.fromEntries(edgesOf(state).map(([event, edge]) => [event, transitionOf(edge)]));
}

function transitionOf(edge: WorkflowEdge): unknown {
  const effects: CaseEffect[] = [{ kind: 'timers.replan' }];
  if (edge.notify.length > 0) effects.push({ kind: 'notice.post', to: edge.notify });
  return {
    target: edge.to,
    guard: and([{ type: 'mayRaise', params: { by: edge.by } }, ...edge.needs]),
    actions: ['remember', ...effects.map((params) => ({ type: 'effect', params }))],
  };
}

function namedGuards(): Record<GuardName, (args: GuardArgs) => boolean> {
  return Object.fromEntries(
    guardNames.map((name) => [name, ({ context, event }: GuardArgs) => holds(name, context, event)]),
  ) as Record<GuardName, (args: GuardArgs) => boolean>;
}
