import type { CaseWorkflow } from './case-workflow';
import { compile } from './compile';
import { auditV1 } from './definitions/audit.v1';
import { hazardV1 } from './definitions/hazard.v1';
import { hotlineV1 } from './definitions/hotline.v1';
import { promptRectificationV1 } from './definitions/prompt-rectification.v1';
import { promptRectificationV2 } from './definitions/prompt-rectification.v2';
import { proposalV1 } from './definitions/proposal.v1';
import { rectificationV1 } from './definitions/rectification.v1';
import { rectificationV2 } from './definitions/rectification.v2';
import { undertakingV1 } from './definitions/undertaking.v1';
import { undertakingV2 } from './definitions/undertaking.v2';

/** Every published definition, oldest version first. A version is never edited or taken out while a case may be pinned to it. */
const published = [
  rectificationV1,
  promptRectificationV1,
  undertakingV1,
  rectificationV2,
  promptRectificationV2,
  undertakingV2,
  hazardV1,
  proposalV1,
  hotlineV1,
  auditV1,
].map(compile);
const byKey = new Map(
  published.map((workflow) => [keyOf(workflow.definition.id, workflow.definition.version), workflow]),
);

function keyOf(id: string, version: number): string {
  return `${id}@${version}`;
}

/** The workflow that a case is pinned to; throws when it was never published. */
export function workflowOf(id: string, version: number): CaseWorkflow {
  const workflow = byKey.get(keyOf(id, version));
  if (!workflow) throw new Error(`Workflow ${keyOf(id, version)} was never published`);
  return workflow;
}

/** The newest version of a workflow, for new cases; null when there is no such workflow. */
export function latestWorkflow(id: string): CaseWorkflow | null {
  return latestWorkflows().find((workflow) => workflow.definition.id === id) ?? null;
}

/** The newest version of every workflow. */
export function latestWorkflows(): readonly CaseWorkflow[] {
  return [...new Map(published.map((workflow) => [workflow.definition.id, workflow])).values()];
}

/** All published versions. */
export function allWorkflows(): readonly CaseWorkflow[] {
  return published;
}
