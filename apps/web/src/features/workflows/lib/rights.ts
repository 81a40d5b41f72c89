import { caseRoles, type CaseRole, type WorkflowView } from '@bihuan/contracts';

type State = WorkflowView['states'][number];
type Edge = WorkflowView['edges'][number];

/** A column for everything that anybody can be to a case. */
export const columns = Object.keys(caseRoles) as readonly CaseRole[];

/** A state with its place on the usual way; null beside it. */
export type Place = { readonly state: State; readonly number: number | null };

/** What a role may do about an event: raise it, ask for it, or neither. */
export type May = 'raise' | 'ask' | 'no';

/** What is possible in one state: a row for each event, with a cell for each role in the order of {@link columns}. */
export type Rights = Place & {
  readonly rows: readonly { readonly edge: Edge; readonly to: State | undefined; readonly may: readonly May[] }[];
};

/** The states in the order of the usual way, then those beside it. */
export function placesOf({ path, states }: WorkflowView): readonly Place[] {
  const onPath = path.flatMap((id) => states.filter((state) => state.id === id));
  const beside = states.filter(({ id }) => !path.includes(id));
  return [
    ...onPath.map((state, index) => ({ state, number: index + 1 })),
    ...beside.map((state) => ({ state, number: null })),
  ];
}

/** Who may do what, where, state by state. */
export function rightsOf(workflow: WorkflowView): readonly Rights[] {
  return placesOf(workflow).map((place) => ({
    ...place,
    rows: workflow.edges
      .filter(({ from }) => from === place.state.id)
      .map((edge) => ({
        edge,
        to: workflow.states.find(({ id }) => id === edge.to),
        may: columns.map((role) => mayOf(edge, role)),
      })),
  }));
}

function mayOf({ by, ask }: Edge, role: CaseRole): May {
  if (by.includes(role)) return 'raise';
  return ask?.by.includes(role) ? 'ask' : 'no';
}
