import type { Actor, CaseEventType, CaseRole, PlainDate, Refusal, Words } from '@bihuan/contracts';
import { stateOf, type CaseWorkflow } from './case-workflow';
import { BACK, edgesOf, SAME, type WorkflowEdge } from './definition';
import { explain, NOT_YOURS } from './explain';
import type { CaseContext, CaseMemory } from './memory';
import { usualPath } from './usual-path';

/** A way out of the present state: what leads there, who may raise it, and what of the case itself stands against it. */
export type Way = {
  readonly type: CaseEventType;
  readonly label: Words;
  readonly to: string;
  readonly who: readonly CaseRole[];
  readonly reasons: readonly Refusal[];
};

/**
 * Where an edge leads from a state. `context` is null when no case is meant but the definition itself: then nobody knows
 * where a case would go back to, and the mark itself is given.
 */
export function targetOf(
  edge: Pick<WorkflowEdge, 'to'>,
  stateName: string,
  context: Pick<CaseContext, 'cameFrom'> | null = null,
): string {
  if (edge.to === SAME) return stateName;
  return edge.to === BACK ? (context?.cameFrom ?? BACK) : edge.to;
}

/** Somebody who holds no role and had no hand in the case: what is refused to them beside the role is the case's own fault. */
const anybody: Actor = {
  personId: '00000000-0000-4000-8000-000000000000',
  name: '',
  unitLine: [],
  roles: [],
  system: false,
};

/**
 * Every way that leads out of the present state of a case, the system's own included; what does not concern the case now is
 * none. The reasons say what of the case
 * stands against it now, whoever asks; none are known of what only the system raises, as its clock alone decides.
 */
export function waysFrom(
  workflow: CaseWorkflow,
  { state, context }: CaseMemory,
  when: { readonly at: string; readonly on: PlainDate },
): readonly Way[] {
  const { refused } = explain(workflow, { state, context }, { ...when, by: anybody });
  const reasons = new Map(refused.map((event) => [event.type, event.reasons]));
  return edgesOf(stateOf(workflow, state))
    .filter(([type, { by }]) => reasons.has(type) || by.every((role) => role === 'system'))
    .map(([type, edge]) => ({
      type,
      label: edge.label,
      to: targetOf(edge, state, context),
      who: edge.by,
      reasons: (reasons.get(type) ?? []).filter(({ code }) => code !== NOT_YOURS),
    }))
    .filter((way) => way.to !== state);
}

/** The usual way onward from where a case stands; from beside the usual path, first back to it by the usual steps. */
export function usualWayFrom(
  workflow: CaseWorkflow,
  { state, context }: CaseMemory,
  passed: readonly string[] = [],
): readonly string[] {
  const path = usualPath(workflow, context);
  const place = path.indexOf(state);
  if (place >= 0) return path.slice(place + 1);
  const next = usualStep(workflow, state, context);
  if (next === undefined || passed.includes(next)) return [];
  return [next, ...usualWayFrom(workflow, { state: next, context }, [...passed, next])];
}

function usualStep(workflow: CaseWorkflow, state: string, context: CaseContext): string | undefined {
  return edgesOf(stateOf(workflow, state))
    .filter(([, edge]) => edge.primary)
    .map(([, edge]) => targetOf(edge, state, context))
    .find((to) => to !== state);
}
