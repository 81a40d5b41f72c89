import type { Refusal } from '@bihuan/contracts';
import { initialTransition, transition } from 'xstate';
import { stateOf, type CaseEffect, type CaseWorkflow } from './case-workflow';
import { refusalsFor } from './explain';
import type { CaseContext, CaseMemory, StampedEvent, StampedRegistration } from './memory';

/** What the workflow says to an event: the new memory and what is to be done, or why not. */
export type Decision =
  | { readonly accepted: true; readonly memory: CaseMemory; readonly effects: readonly CaseEffect[] }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

/** Asks a case's workflow about an event. Pure: the same memory and event always give the same decision. */
export function decide(workflow: CaseWorkflow, memory: CaseMemory, event: StampedEvent): Decision {
  stateOf(workflow, memory.state);
  const before = workflow.machine.resolveState({ value: memory.state, context: memory.context });
  if (!before.can(event)) return { accepted: false, refusals: refusalsFor(workflow, memory, event) };
  const [after, actions] = transition(workflow.machine, before, event);
  return { accepted: true, memory: memoryOf(after), effects: effectsOf(actions) };
}

/** The birth of a case: its first memory and what is to be done about it. */
export function register(workflow: CaseWorkflow, event: StampedRegistration): Decision & { accepted: true } {
  const [first, actions] = initialTransition(workflow.machine, event);
  if (first.status === 'error') throw first.error; // XState keeps what goes wrong at birth in the snapshot
  return { accepted: true, memory: memoryOf(first), effects: effectsOf(actions) };
}

function memoryOf(snapshot: { value: unknown; context: unknown }): CaseMemory {
  return { state: String(snapshot.value), context: snapshot.context as CaseContext };
}

function effectsOf(actions: readonly { readonly type: string; readonly params?: unknown }[]): CaseEffect[] {
  return actions.flatMap((action) => (action.type === 'effect' ? [action.params as CaseEffect] : []));
}
