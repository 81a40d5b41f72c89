import type { CaseRole } from '@bihuan/contracts';
import type { AnyStateMachine } from 'xstate';
import type { WorkflowDefinition, WorkflowState } from './definition';

/** What an accepted event asks the shell to do, in the same transaction. */
export type CaseEffect =
  | { readonly kind: 'timers.replan' }
  | { readonly kind: 'notice.post'; readonly to: readonly CaseRole[] }
  /** Do again what the last event asked for: a steward found that it was lost. */
  | { readonly kind: 'work.retry' };

/** A definition together with the machine that was made of it. */
export type CaseWorkflow = { readonly definition: WorkflowDefinition; readonly machine: AnyStateMachine };

/** The state of a definition by name; throws on a name that the definition does not have. */
export function stateOf(workflow: Pick<CaseWorkflow, 'definition'>, name: string): WorkflowState {
  const { states } = workflow.definition;
  const state = Object.hasOwn(states, name) ? states[name] : undefined;
  if (!state) throw new Error(`Workflow ${workflow.definition.id} has no state '${name}'`);
  return state;
}
