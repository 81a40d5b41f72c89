import type { CaseEventType } from '@bihuan/contracts';
import { BACK, edgesOf, isAside, SAME, type WorkflowDefinition, type WorkflowEdge } from './definition';

/** An edge with the state that it leaves. */
export type PlacedEdge = { readonly from: string; readonly event: CaseEventType; readonly edge: WorkflowEdge };

/** Every edge of a definition with the state that it leaves. */
export function allEdges(definition: WorkflowDefinition): readonly PlacedEdge[] {
  return Object.entries(definition.states).flatMap(([from, state]) =>
    edgesOf(state).map(([event, edge]) => ({ from, event, edge })),
  );
}

/**
 * The states on the way from which a state is entered: where `@back` may lead. From one state aside a case may go to another;
 * it still comes back to the way, as the first of them is left for good.
 */
export function originsOf(
  definition: WorkflowDefinition,
  name: string,
  passed: readonly string[] = [],
): readonly string[] {
  const entering = Object.entries(definition.states).filter(
    ([from, state]) => from !== name && !passed.includes(from) && edgesOf(state).some(([, edge]) => edge.to === name),
  );
  const origins = entering.flatMap(([from, state]) =>
    isAside(state) ? originsOf(definition, from, [...passed, name]) : [from],
  );
  return [...new Set(origins)];
}

/** The states to which an edge may lead. */
export function targetsOf(definition: WorkflowDefinition, from: string, to: string): readonly string[] {
  if (to === SAME) return [from];
  if (to === BACK) return originsOf(definition, from);
  return [to];
}

/** Whether a state leads to closure by an event that is no verification: nothing may stand there unverified. */
export function leadsToClosure({ states }: WorkflowDefinition, name: string): boolean {
  const edges = Object.values(states[name]?.on ?? {});
  return edges.some((edge) => edge !== undefined && !edge.verifies && states[edge.to]?.tags.includes('closed'));
}
