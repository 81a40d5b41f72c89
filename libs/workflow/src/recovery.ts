import { caseEventBodies, formOf, recoveryTypes, type AllowedEvent, type RecoveryType } from '@bihuan/contracts';
import { and } from 'xstate';
import type { CaseEffect } from './case-workflow';
import { isAside, type WorkflowDefinition } from './definition';
import type { CaseContext, CaseMemory } from './memory';
import { recoveryLabels, recoveryNotify, recoveryRoles } from './recovery-words';
import { leadsToClosure } from './targets';
import { skipTargets } from './transitions';
import { effects, mayRaise, type Transition } from './ways-out';

/** The transitions of recovery, possible in every state; where forcing and skipping lead depends on the state. */
export function recoveryTransitions(definition: WorkflowDefinition): Record<string, readonly Transition[]> {
  const told = effects(recoveryNotify);
  const retry: CaseEffect = { kind: 'work.retry' };
  return {
    'event.undone': Object.keys(definition.states).map((state) => ({
      target: `.${state}`,
      guard: and([mayRaise(recoveryRoles), { type: 'undo-possible' }, { type: 'restoredTo', params: { state } }]),
      actions: ['restore', ...told],
    })),
    'work.retried': [{ guard: mayRaise(recoveryRoles), actions: [...told, { type: 'effect', params: retry }] }],
    'workflow.upgraded': [{ guard: and([mayRaise(recoveryRoles), { type: 'newer-version' }]), actions: told }],
  };
}

/** From a state to any other of work on the case, as far as the case may be forced there. */
export function forceTransitions(definition: WorkflowDefinition, from: string): readonly Transition[] {
  return forceable(definition, from).map((state) => ({
    target: state,
    guard: and([mayRaise(recoveryRoles), { type: 'forcedTo', params: forceTerms(definition, state) }]),
    actions: ['remember', ...marksOfForce(definition, state), ...effects(recoveryNotify)],
  }));
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

/** The other states to which a case may be forced at all: those of work on the case. Endings are reached by their own events. */
function forceable({ states }: WorkflowDefinition, from: string): readonly string[] {
  return Object.entries(states)
    .filter(([name, state]) => name !== from && state.tags.includes('open') && !isAside(state))
    .map(([name]) => name);
}

/** What a steward may do with a case now, with the form of each; the states to which it may be forced are the form's choices. */
export function recoveriesOf(definition: WorkflowDefinition, { state, context }: CaseMemory): readonly AllowedEvent[] {
  const targets = forceable(definition, state).filter((name) => mayBeForced(context, forceTerms(definition, name)));
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
