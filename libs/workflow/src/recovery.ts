import { caseEventBodies, formOf, recoveryTypes, type AllowedEvent, type RecoveryType } from '@bihuan/contracts';
import { and } from 'xstate';
import type { CaseEffect } from './case-workflow';
import { isAside, type WorkflowDefinition } from './definition';
import type { CaseContext, CaseMemory } from './memory';
import { recoveryLabels, recoveryNotify, recoveryRoles } from './recovery-words';
import { leadsToClosure } from './targets';
import { effects, mayRaise, skipTargets, type Transition } from './transitions';

/** The transitions of recovery, possible in every state; `step.skipped` stands with each state, as it leads on from there. */
export function recoveryTransitions(definition: WorkflowDefinition): Record<string, readonly Transition[]> {
  const told = effects(recoveryNotify);
  const retry: CaseEffect = { kind: 'work.retry' };
  return {
    'event.undone': Object.keys(definition.states).map((state) => ({
      target: `.${state}`,
      guard: and([mayRaise(recoveryRoles), { type: 'undo-possible' }, { type: 'restoredTo', params: { state } }]),
      actions: ['restore', ...told],
    })),
    'state.forced': forceable(definition).map((state) => ({
      target: `.${state}`,
      guard: and([mayRaise(recoveryRoles), { type: 'forcedTo', params: forceTerms(definition, state) }]),
      actions: ['remember', ...marksOfForce(definition, state), ...told],
    })),
    'work.retried': [{ guard: mayRaise(recoveryRoles), actions: [...told, { type: 'effect', params: retry }] }],
    'workflow.upgraded': [{ guard: and([mayRaise(recoveryRoles), { type: 'newer-version' }]), actions: told }],
  };
}

/** What a case must have been through before it may be forced to a state. */
export type ForceTerms = { readonly state: string; readonly issued: boolean; readonly verified: boolean };

function forceTerms(definition: WorkflowDefinition, state: string): ForceTerms {
  return { state, issued: state !== definition.initial, verified: leadsToClosure(definition, state) };
}

/**
 * What is void after a case was forced to a state. Where work may follow, a verification that was passed before says nothing
 * any more; where no request can be decided, none may wait.
 */
function marksOfForce(definition: WorkflowDefinition, state: string): Transition['actions'] {
  return [
    ...(leadsToClosure(definition, state) ? [] : ['unverify']),
    ...(definition.states[state]?.on['request.refused'] ? [] : ['lapse']),
  ];
}

/** Whether a case may be forced to a state: never to work that was not issued, nor before closure without a verification. */
export function mayBeForced(context: CaseContext, { issued, verified }: ForceTerms): boolean {
  return (!issued || context.issuedOn !== null) && (!verified || context.verificationPassed);
}

/** The states to which a case may be forced at all: those of work on the case. Endings are reached by their own events. */
function forceable({ states }: WorkflowDefinition): readonly string[] {
  return Object.entries(states)
    .filter(([, state]) => state.tags.includes('open') && !isAside(state))
    .map(([name]) => name);
}

/** What a steward may do with a case now, with the form of each; the states to which it may be forced are the form's choices. */
export function recoveriesOf(definition: WorkflowDefinition, { state, context }: CaseMemory): readonly AllowedEvent[] {
  const targets = forceable(definition).filter(
    (name) => name !== state && mayBeForced(context, forceTerms(definition, name)),
  );
  const isPossible: Readonly<Partial<Record<RecoveryType, boolean>>> = {
    'state.forced': targets.length > 0,
    'step.skipped': maySkip(definition, { state, context }),
  };
  const possible = recoveryTypes.filter((type) => isPossible[type] ?? true);
  return possible.map((type) => ({
    type,
    label: recoveryLabels[type],
    primary: false,
    form: formOf(caseEventBodies[type]).map((field) =>
      field.widget === 'state' ? { ...field, options: [...targets] } : field,
    ),
  }));
}

function maySkip(definition: WorkflowDefinition, { state, context }: CaseMemory): boolean {
  const targets = skipTargets(definition, state);
  return context.issuedOn !== null && targets.some(({ condition }) => !condition || context[condition]);
}
