export { stateOf, type CaseEffect, type CaseWorkflow } from './case-workflow';
export { compile } from './compile';
export { decide, register, type Decision } from './decide';
export {
  askableEdgesOf,
  BACK,
  edgesOf,
  SAME,
  type StateTimer,
  type WorkflowDefinition,
  type WorkflowDefinitionInput,
  type WorkflowEdge,
  type WorkflowState,
} from './definition';
export { UnsoundDefinition } from './errors';
export { explain, NOT_HERE, NOT_YOURS, type Asking, type Explanation } from './explain';
export { actingUnitOf, caseRolesOf, taskOf } from './may-raise';
export type {
  CaseContext,
  CaseMemory,
  EventFacts,
  OpenRequest,
  StampedEvent,
  StampedEventOf,
  StampedRegistration,
  TaskMemory,
} from './memory';
export { announcementOf, type Announced, type Announcement } from './announcements';
export { oversight } from './oversight';
export { doersOf, isDone } from './tasks';
export { allWorkflows, latestWorkflow, latestWorkflows, workflowOf } from './workflows';
export { assertSound } from './soundness';
export { blankContext } from './updates';
export { conditionsOf } from './conditions';
export { targetOf, usualWayFrom, waysFrom, type Way } from './ways';
export { targetsOf } from './targets';
