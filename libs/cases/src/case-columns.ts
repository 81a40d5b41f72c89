import type { CaseEventType } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { stateOf, type CaseMemory, type CaseWorkflow, type StampedEvent, type StampedEventOf } from '@bihuan/workflow';

/** The columns of a case that its events decide; the rest is fixed at registration. */
export type CaseColumns = Omit<CaseRow, 'id' | 'number' | 'workflow' | 'workflowVersion'>;

/** The columns of a case at its birth. */
export function firstColumns(
  workflow: CaseWorkflow,
  event: StampedEvent & { type: 'case.registered' },
  memory: CaseMemory,
): CaseColumns {
  return {
    ...mirrored(workflow, memory),
    stateSince: event.on,
    version: 1,
    title: event.title,
    finding: event.finding,
    cause: event.cause,
    goal: null,
    sourceType: event.sourceType,
    domain: event.domain,
    severity: event.severity,
    result: null,
    externalNumber: event.externalNumber,
    inspectionId: event.inspectionId,
    origin: event.origin,
    officeUnitId: memory.context.officeUnitId,
    deadlineRule: event.deadlineRule,
    issuedOn: null,
    dueOriginal: null,
    dueFlagged: false,
    handedInOn: null,
    registeredAt: new Date(event.at),
    registeredBy: event.by.personId,
    closedAt: null,
  };
}

/** The columns of a case after an event: the same fold gives the row back from the journal. */
export function columnsAfter(
  workflow: CaseWorkflow,
  before: CaseColumns,
  event: StampedEvent,
  memory: CaseMemory,
): CaseColumns {
  return {
    ...before,
    ...mirrored(workflow, memory),
    ...(memory.state === before.state ? {} : { stateSince: event.on }),
    ...told(before, event),
    version: before.version + 1,
  };
}

function mirrored(workflow: CaseWorkflow, { state, context }: CaseMemory) {
  return {
    state,
    context,
    open: stateOf(workflow, state).tags.includes('open'),
    leadUnitId: context.leadUnitId,
    verifyUnitId: context.verifyUnitId,
    publicityRequired: context.publicityRequired,
    publicityUntil: context.publicityUntil,
    dueOn: context.dueOn,
    relapses: context.relapses,
  };
}

type Telling<Type extends CaseEventType> = (event: StampedEventOf<Type>, before: CaseColumns) => Partial<CaseColumns>;
const notHandedIn = () => ({ handedInOn: null });

/** What single events say about columns that the workflow's memory does not keep. */
const tellings: { readonly [Type in CaseEventType]?: Telling<Type> } = {
  'case.assigned': ({ deadlineRule }) => ({ deadlineRule }),
  'case.issued': (event, before) => issue(before, event),
  'case.reissued': (event, before) => ({ ...issue(before, event), deadlineRule: event.deadlineRule }),
  'plan.submitted': ({ goal }) => ({ goal }),
  'closure.requested': ({ on }) => ({ handedInOn: on }),
  'closure.returned': notHandedIn,
  'verification.failed': notHandedIn,
  'objection.upheld': notHandedIn,
  'case.closed': ({ result, at }) => ({ result, closedAt: new Date(at) }),
  'look-back.relapsed': () => ({ result: null, closedAt: null, handedInOn: null, goal: null }),
};

function told(before: CaseColumns, event: StampedEvent): Partial<CaseColumns> {
  if (event.type === 'case.registered') return {};
  const telling = tellings[event.type] as
    ((event: StampedEvent, before: CaseColumns) => Partial<CaseColumns>) | undefined;
  return telling?.(event, before) ?? {};
}

function issue(before: CaseColumns, event: StampedEvent): Partial<CaseColumns> {
  const dueOn = event.facts.dueOn ?? null;
  return { issuedOn: event.on, dueOriginal: before.dueOriginal ?? dueOn, dueFlagged: event.facts.dueFlagged ?? false };
}
