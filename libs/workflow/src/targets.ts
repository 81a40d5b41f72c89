import { BACK, edgesOf, SAME, type WorkflowDefinition } from './definition';

/** The states from which a state is entered, other than itself: where `@back` may lead. */
export function originsOf(definition: WorkflowDefinition, name: string): readonly string[] {
  return Object.entries(definition.states)
    .filter(([from, state]) => from !== name && edgesOf(state).some(([, edge]) => edge.to === name))
    .map(([from]) => from);
}

/** The states to which an edge may lead. */
export function targetsOf(definition: WorkflowDefinition, from: string, to: string): readonly string[] {
  if (to === SAME) return [from];
  if (to === BACK) return originsOf(definition, from);
  return [to];
}
