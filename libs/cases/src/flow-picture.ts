import type { CaseView } from '@bihuan/contracts';
import { stateOf, usualPath, type CaseMemory, type CaseWorkflow } from '@bihuan/workflow';

/** Where a case stands in its flow: the usual way, with the state it is in now, should that lie aside. */
export function flowOf(
  workflow: CaseWorkflow,
  { state: current, context }: CaseMemory,
  entered: ReadonlyMap<string, string>,
): CaseView['flow'] {
  const path = usualPath(workflow, context);
  const here = path.indexOf(current);
  const states = here >= 0 ? path : [...path.filter((state) => entered.has(state)), current];
  return states.map((id, index) => ({
    id,
    label: stateOf(workflow, id).label,
    status: id === current ? 'current' : statusOf(index, here, entered.has(id)),
    enteredAt: entered.get(id) ?? null,
  }));
}

function statusOf(index: number, here: number, wasHere: boolean): 'past' | 'ahead' | 'aside' {
  if (here < 0 || index < here) return wasHere ? 'past' : 'aside';
  return 'ahead';
}
