import {
  caseEventTypes,
  caseRoles,
  isOversight,
  isRecovery,
  type CaseEventType,
  type CaseRole,
} from '@bihuan/contracts';
import type { CaseWorkflow } from '../case-workflow';
import { decide } from '../decide';
import { edgesOf } from '../definition';
import { cast } from './cast';
import { eventOf } from './samples';
import { readyFor } from './story';

/** The events of which definitions speak; recovery, oversight and the handing in of requests are the same in all, and told of once. */
export const definedTypes = caseEventTypes.filter(
  (type) => !isRecovery(type) && !isOversight(type) && type !== 'request.submitted',
);

/** Every state with every event that it accepts and the state that this leads to. What is not listed is refused. */
export type Table = Readonly<Record<string, { readonly [Type in CaseEventType]?: string }>>;

/** Where an event leads from a state in which nothing else is missing, or the codes of the refusals. */
export function outcomeOf(workflow: CaseWorkflow, state: string, type: CaseEventType): string {
  // whoever concluded the case may not refuse an objection to the conclusion
  const event = eventOf(type, type === 'request.refused' && state === 'closed' ? { by: cast['gov-leader'] } : {});
  const decision = decide(workflow, readyFor(workflow, state, type).memory, event);
  return decision.accepted ? decision.memory.state : decision.refusals.map(({ code }) => code).join(', ');
}

export const everyCaseRole = Object.keys(caseRoles) as CaseRole[];

/** Every state of some workflows with every event that its definition knows there. */
export function cellsOf(workflows: readonly CaseWorkflow[]) {
  return workflows.flatMap((workflow) =>
    Object.entries(workflow.definition.states).flatMap(([state, definition]) =>
      edgesOf(definition).map(([type, edge]) => ({ workflow, id: workflow.definition.id, state, type, edge })),
    ),
  );
}
