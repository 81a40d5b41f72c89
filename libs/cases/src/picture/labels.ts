import type { Words } from '@bihuan/contracts';
import { announcementOf, edgesOf, type CaseWorkflow, type WorkflowState } from '@bihuan/workflow';

/** A state in words. A journal outlives definitions: what the present one does not know is called by its name. */
export function labelOfState(workflow: CaseWorkflow, name: string): Words {
  return statesOf(workflow).get(name)?.label ?? { zh: name, en: name };
}

/** An event in words, as the state it was raised in calls it, or else any other; a case is born without a state before. */
export function labelOfEvent(workflow: CaseWorkflow, from: string | null, type: string): Words {
  const states = statesOf(workflow);
  const isKnown = from === null || states.has(from);
  const here = isKnown ? announcementOf(workflow, { state: from, type }) : null;
  const elsewhere = [...states.values()].flatMap(edgesOf).find(([name]) => name === type)?.[1];
  return here?.label ?? elsewhere?.label ?? { zh: type, en: type };
}

function statesOf(workflow: CaseWorkflow): ReadonlyMap<string, WorkflowState> {
  return new Map(Object.entries(workflow.definition.states));
}
