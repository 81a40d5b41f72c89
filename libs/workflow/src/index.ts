export { compile, type CaseEffect, type CaseWorkflow } from './compile';
export { decide, register, type Decision } from './decide';
export {
  edgesOf,
  type WorkflowDefinition,
  type WorkflowDefinitionInput,
  type WorkflowEdge,
  type WorkflowState,
} from './definition';
export { UnsoundDefinition } from './errors';
export { explain, NOT_HERE, NOT_YOURS, stateOf, type Asking, type Explanation } from './explain';
export { assistOf, caseRolesOf } from './may-raise';
export type { CaseContext, CaseMemory, EventFacts, StampedEvent, StampedEventOf, StampedRegistration } from './memory';
export { allWorkflows, latestWorkflow, latestWorkflows, workflowOf } from './workflows';
export { usualPath } from './usual-path';
export { assertSound } from './soundness';
export { firstContext } from './updates';
