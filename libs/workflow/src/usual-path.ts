import { stateOf, type CaseWorkflow } from './case-workflow';
import type { CaseContext } from './memory';

/** The usual way of one case through its workflow: the definition's path without the states that this case will not pass. */
export function usualPath(workflow: CaseWorkflow, context: CaseContext): readonly string[] {
  return workflow.definition.path.filter((name) => {
    const condition = stateOf(workflow, name).onTheWayIf;
    return condition === undefined || context[condition];
  });
}
