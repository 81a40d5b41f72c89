import type { CaseRole } from '@bihuan/contracts';
import { assign, setup, type AnyStateMachine } from 'xstate';
import type { CaseEffect, CaseWorkflow } from './case-workflow';
import type { WorkflowDefinition } from './definition';
import { guards, holds, isGuardName, type GuardName } from './guards';
import { caseRolesOf } from './may-raise';
import type { CaseContext, StampedEvent, StampedRegistration } from './memory';
import { forceTransitions, mayBeForced, recoveryTransitions, type ForceTerms } from './recovery';
import { assertSound } from './soundness';
import { transitionsOf } from './transitions';
import { blankContext, firstContext, remember } from './updates';

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
      asksFor: ({ event }: GuardArgs, params: { event: string }) =>
        event.type === 'request.submitted' && event.proposal.type === params.event,
      cameFrom: ({ context }: GuardArgs, params: { state: string }) => context.cameFrom === params.state,
      onTheWay: ({ context }: GuardArgs, params: { condition: 'publicityRequired' | null }) =>
        params.condition === null || context[params.condition],
      forcedTo: ({ context, event }: GuardArgs, params: ForceTerms) =>
        event.type === 'state.forced' && event.to === params.state && mayBeForced(context, params),
      restoredTo: ({ event }: GuardArgs, params: { state: string }) => event.facts.restored?.state === params.state,
    },
    actions: {
      remember: assign(({ context, event }) => published(definition, remember(context, event))),
      restore: assign(({ context, event }) => restored(event) ?? context),
      comeFrom: assign((_args, params: { state: string }) => ({ cameFrom: params.state })),
      lapse: assign(() => ({ requests: [] })),
      unverify: assign(() => ({ verificationPassed: false, publicityUntil: null, publicityObjections: 0 })),
      effect: (_args, _params: CaseEffect) => undefined,
    },
  });
  const machine: unknown = machineSetup.createMachine({
    id: `${definition.id}@${definition.version}`,
    // XState asks for a first context before every transition too, without a registration, and then leaves it aside
    context: ({ input: birth }: { input?: StampedRegistration }) =>
      birth ? published(definition, firstContext(birth)) : blankContext(''),
    initial: definition.initial,
    entry: [{ type: 'effect', params: { kind: 'timers.replan' } }],
    on: recoveryTransitions(definition),
    states: Object.fromEntries(
      Object.keys(definition.states).map((name) => [
        name,
        { on: { ...transitionsOf(definition, name), 'state.forced': forceTransitions(definition, name) } },
      ]),
    ),
  } as never);
  return { definition, machine: machine as AnyStateMachine };
}

type OlderContext = Partial<CaseContext> & Pick<CaseContext, 'officeUnitId' | 'dueOn'>;

/**
 * The memory from before an event that is undone. A journal from before some of its fields leaves those blank; one from before
 * the ledger tells the due date alone, which is then what is counted on from.
 */
function restored({ facts }: StampedEvent): CaseContext | undefined {
  const context: OlderContext | undefined = facts.restored?.context;
  return context && { ...blankContext(context.officeUnitId), dueBase: context.dueOn, ...context };
}

/** Where results are always published, no assignment can choose otherwise. */
function published({ publicity }: WorkflowDefinition, context: CaseContext): CaseContext {
  return publicity === 'always' ? { ...context, publicityRequired: true } : context;
}

function namedGuards(): Record<GuardName, (args: GuardArgs) => boolean> {
  return Object.fromEntries(
    guardNames.map((name) => [name, ({ context, event }: GuardArgs) => holds(name, context, event)]),
  ) as Record<GuardName, (args: GuardArgs) => boolean>;
}
