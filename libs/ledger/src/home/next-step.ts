import type { Actor, AllowedEvent, CaseEventType, PlainDate } from '@bihuan/contracts';
import {
  caseRolesOf,
  explain,
  oversight,
  stateOf,
  targetOf,
  type CaseMemory,
  type CaseWorkflow,
} from '@bihuan/workflow';

type Step = Pick<AllowedEvent, 'type' | 'label'>;
type Asking = { readonly by: Actor; readonly at: string; readonly on: PlainDate };

const RECEIPT = 'urging.received';
const REPORT = 'progress.reported';
/** The own part in somebody else's case, and the answers of others, come before the work on the whole. */
const partSteps: readonly string[] = ['task.signed', 'task.answered', 'task.accepted'];
/** Steps that carry the work on without leading out of the state. */
const workSteps: readonly string[] = ['case.assigned', REPORT, 'evidence.judged', 'amount.reported'];

/**
 * The one step that a person would take next in a case that waits for them; null where there is a choice to make first, or
 * nothing to do but wait. Never a step backwards: nobody comes to uphold an objection that nobody raised.
 */
export function nextStep(
  workflow: CaseWorkflow,
  memory: CaseMemory,
  asking: Asking & { readonly reportIsDue: boolean },
): { readonly next: Step | null; readonly reports: boolean } {
  const { allowed } = explain(workflow, memory, asking);
  const report = asking.reportIsDue ? allowed.find(({ type }) => type === REPORT) : undefined;
  const asked = memory.context.requests.map((request): string => request.event);
  const step =
    noticeToSign(asking.by, memory) ??
    allowed.find(({ type, primary }) => primary && partSteps.includes(type)) ??
    report ??
    allowed.find(({ primary }) => primary) ??
    allowed.find(({ type }) => asked.includes(type)) ??
    allowed.find(({ type }) => leadsOn(workflow, memory, type)) ??
    allowed.find(({ type }) => workSteps.includes(type));
  return { next: step ? { type: step.type, label: step.label } : null, reports: report !== undefined };
}

/** A notice that waits comes before the work that it urges on. */
function noticeToSign(actor: Actor, { context }: CaseMemory): Step | undefined {
  const { by, label } = oversight[RECEIPT];
  const roles = caseRolesOf(actor, context);
  return context.urgings.length > 0 && by.some((role) => roles.includes(role)) ? { type: RECEIPT, label } : undefined;
}

/** Further along the usual way of the workflow. */
function leadsOn(workflow: CaseWorkflow, { state, context }: CaseMemory, type: string): boolean {
  const { path } = workflow.definition;
  const edge = stateOf(workflow, state).on[type as CaseEventType];
  const place = path.indexOf(state);
  return edge !== undefined && place >= 0 && path.indexOf(targetOf(edge, state, context)) > place;
}
