import type { Refusal } from '@bihuan/contracts';
import type { WorkflowEdge } from './definition';
import { guards, isGuardName } from './guards';

/** What must hold for an edge beside the role, in words: the same sentences that a refusal gives. */
export function conditionsOf(edge: Partial<Pick<WorkflowEdge, 'when'>> & Pick<WorkflowEdge, 'needs'>): Refusal[] {
  return [...(edge.when ?? []), ...edge.needs]
    .filter(isGuardName)
    .map((name) => ({ code: name, reason: guards[name].reason }));
}
