import {
  caseEventBodies,
  caseRoles,
  formOf,
  type Actor,
  type AllowedEvent,
  type CaseEventType,
  type CaseRole,
  type PlainDate,
  type Refusal,
  type RefusedEvent,
} from '@bihuan/contracts';
import type { CaseWorkflow } from './compile';
import { edgesOf, type WorkflowEdge, type WorkflowState } from './definition';
import { guards, holds, isGuardName } from './guards';
import { caseRolesOf } from './may-raise';
import type { CaseContext, CaseMemory, StampedEvent } from './memory';

/** Who asks, and on which day: enough to tell what is possible before anything is filled in. */
export type Asking = { readonly by: Actor; readonly at: string; readonly on: PlainDate };

/** What an actor may do with a case now, with the form of each event; for the rest, why not and who could. */
export function explain(workflow: CaseWorkflow, memory: CaseMemory, asking: Asking): Explanation {
  const allowed: AllowedEvent[] = [];
  const refused: RefusedEvent[] = [];
  for (const [type, edge] of edgesOf(stateOf(workflow, memory.state))) {
    if (edge.by.every((role) => role === 'system')) continue;
    const reasons = refusalsOf(edge, memory.context, { ...asking, type, facts: {} } as StampedEvent, 'before');
    if (reasons.length === 0)
      allowed.push({ type, label: edge.label, primary: edge.primary, form: formOf(caseEventBodies[type]) });
    else refused.push({ type, label: edge.label, reasons, who: edge.by.filter((role) => role !== 'system') });
  }
  return { allowed: allowed.sort((a, b) => Number(b.primary) - Number(a.primary)), refused };
}

export type Explanation = { readonly allowed: AllowedEvent[]; readonly refused: RefusedEvent[] };

/** The reasons why an event is refused in the state where the case is; empty when nothing stands against it. */
export function refusalsFor(workflow: CaseWorkflow, memory: CaseMemory, event: StampedEvent): readonly Refusal[] {
  const state = stateOf(workflow, memory.state);
  const edge = event.type === 'case.registered' ? undefined : state.on[event.type];
  return edge ? refusalsOf(edge, memory.context, event, 'raised') : [notHere(workflow, state, event.type)];
}

function refusalsOf(
  edge: WorkflowEdge,
  context: CaseContext,
  event: StampedEvent,
  moment: 'before' | 'raised',
): Refusal[] {
  const held = caseRolesOf(event.by, context);
  const role = held.some((own) => edge.by.includes(own)) ? [] : [notYours(edge.by)];
  const failing = edge.needs
    .filter(isGuardName)
    .filter((name) => moment === 'raised' || guards[name].reads !== 'event')
    .filter((name) => role.length === 0 || guards[name].reads !== 'person')
    .filter((name) => !holds(name, context, event));
  return [...role, ...failing.map((name) => ({ code: name, reason: guards[name].reason }))];
}

/** The refusal code of a missing role; everything else is about the case itself. */
export const NOT_YOURS = 'not-yours';
/** The refusal code of an event that the present state does not know. */
export const NOT_HERE = 'not-here';

function notYours(by: readonly CaseRole[]): Refusal {
  const people = by.filter((role) => role !== 'system');
  const who = (people.length > 0 ? people : by).map((role) => caseRoles[role]);
  return {
    code: NOT_YOURS,
    reason: {
      zh: `只有${who.map((role) => role.zh).join('、')}可以操作`,
      en: `Only these may do it: ${who.map((role) => role.en).join(', ')}`,
    },
  };
}

function notHere(workflow: CaseWorkflow, state: WorkflowState, type: CaseEventType | 'case.registered'): Refusal {
  const elsewhere = Object.values(workflow.definition.states).find(
    (other) => type !== 'case.registered' && other.on[type],
  );
  const label = (type !== 'case.registered' && elsewhere?.on[type]?.label) || { zh: type, en: type };
  return {
    code: NOT_HERE,
    reason: {
      zh: `事项处于“${state.label.zh}”，不能进行“${label.zh}”`,
      en: `The case is in “${state.label.en}”: “${label.en}” is not possible`,
    },
  };
}

/** The state of a definition by name; throws on a name that the definition does not have. */
export function stateOf(workflow: CaseWorkflow, name: string): WorkflowState {
  const { states } = workflow.definition;
  const state = Object.hasOwn(states, name) ? states[name] : undefined;
  if (!state) throw new Error(`Workflow ${workflow.definition.id} has no state '${name}'`);
  return state;
}
