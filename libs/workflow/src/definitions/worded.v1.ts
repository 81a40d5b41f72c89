import type { CaseEventType, Words } from '@bihuan/contracts';
import type { WorkflowDefinitionInput } from '../definition';

/*
 * Published with the definitions that use it, so never edited: a changed part is a new file beside this one.
 */
type State = WorkflowDefinitionInput['states'][string];
type Wording = { readonly label?: Words; readonly on?: { readonly [Type in CaseEventType]?: Words } };

/** A state in the words of a trade: the same edges under other labels. */
export function worded(state: State, { label, on = {} }: Wording): State {
  const edges = Object.entries(state.on).map(([type, edge]) => {
    const words = on[type as CaseEventType];
    return [type, edge && words ? { ...edge, label: words } : edge];
  });
  return { ...state, ...(label ? { label } : {}), on: Object.fromEntries(edges) as State['on'] };
}

/** A state with some of its ways out changed, added, or (when undefined) taken away. */
export function withEdges(
  state: State,
  on: { readonly [Type in CaseEventType]?: State['on'][Type] | undefined },
): State {
  const kept = Object.entries({ ...state.on, ...on }).filter(([, edge]) => edge !== undefined);
  return { ...state, on: Object.fromEntries(kept) };
}
