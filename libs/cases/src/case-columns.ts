import type { CaseEventType } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import { stateOf, type CaseMemory, type CaseWorkflow, type StampedEvent, type StampedEventOf } from '@bihuan/workflow';

/** The columns of a case that its events decide; the rest is fixed at registration. */
export type CaseColumns = Omit<CaseRow, 'id' | 'number' | 'workflow'>;

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
    workflowVersion: workflow.definition.version,
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
    dueOriginal: null,
    dueFlagged: false,
    handedInOn: null,
    registeredAt: new Date(event.at),
    registeredBy: event.by.personId,
    closedAt: null,
    mergedInto: null,
  };
}

/** The columns of a case after an event: the same fold gives the row back from the journal. */
export function columnsAfter(
  workflow: CaseWorkflow,
  before: CaseColumns,
  event: StampedEvent,
  memory: CaseMemory,
): CaseColumns {
  const mirror = mirrored(workflow, memory);
  return {
    ...before,
    ...mirror,
    ...(memory.state === before.state ? {} : { stateSince: event.on }),
    ...(mirror.open && !before.open ? { result: null, closedAt: null } : {}),
    ...(stateOf(workflow, memory.state).clock === 'running' ? notHandedIn() : {}),
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
    issuedOn: context.issuedOn,
    suspendedOn: context.suspendedOn,
    extensions: context.extensions.count,
    response: context.response,
    relapses: context.relapses,
    escalation: context.escalation,
  };
}

type Telling<Type extends CaseEventType> = (event: StampedEventOf<Type>, before: CaseColumns) => Partial<CaseColumns>;
const notHandedIn = () => ({ handedInOn: null });

/** What single events say about columns that the workflow's memory does not keep. */
const tellings: { readonly [Type in CaseEventType]?: Telling<Type> } = {
  'case.assigned': ({ deadlineRule }) => ({ deadlineRule }),
  'case.issued': (event, before) => issue(before, event),
  'case.reissued': (event, before) => ({ ...issue(before, event), deadlineRule: event.deadlineRule }),
  'case.returned': () => ({ dueOriginal: null, dueFlagged: false, goal: null, handedInOn: null }),
  'case.reassigned': ({ restartClock, facts }, before) => ({
    goal: null,
    handedInOn: null,
    ...(restartClock ? issue({ ...before, dueOriginal: null }, { facts }) : {}),
  }),
  'plan.submitted': ({ goal }) => ({ goal }),
  'closure.requested': ({ on }) => ({ handedInOn: on }),
  'closure.returned': notHandedIn,
  'verification.failed': notHandedIn,
  'objection.upheld': notHandedIn,
  'case.closed': ({ result, at }) => ({ result, closedAt: new Date(at) }),
  'case.terminated': () => ({ result: 'terminated' }),
  'case.merged': ({ facts }) => ({ result: 'merged', mergedInto: facts.mergesInto?.caseId ?? null }),
  'referral.received': () => ({ result: 'referred' }),
  'look-back.relapsed': () => ({ result: null, closedAt: null, handedInOn: null, goal: null }),
  'event.undone': ({ facts }) => restoredColumns(facts.restored?.columns),
  'workflow.upgraded': ({ facts }, before) => ({ workflowVersion: facts.newerVersion ?? before.workflowVersion }),
};

function told(before: CaseColumns, event: StampedEvent): Partial<CaseColumns> {
  if (event.type === 'case.registered') return {};
  const telling = tellings[event.type] as
    ((event: StampedEvent, before: CaseColumns) => Partial<CaseColumns>) | undefined;
  return telling?.(event, before) ?? {};
}

function issue(before: CaseColumns, { facts }: Pick<StampedEvent, 'facts'>): Partial<CaseColumns> {
  return { dueOriginal: before.dueOriginal ?? facts.dueOn ?? null, dueFlagged: facts.dueFlagged ?? false };
}

const toldNames = ['stateSince', 'goal', 'result', 'deadlineRule', 'dueOriginal', 'dueFlagged', 'handedInOn'] as const;

/** The columns that only events tell, so that an event that is undone can give them back. */
export function toldColumns(row: CaseColumns): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries(toldNames.map((name) => [name, row[name]])),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

function restoredColumns(kept: unknown): Partial<CaseColumns> {
  if (typeof kept !== 'object' || kept === null) return {};
  const { closedAt, ...columns } = kept as Partial<CaseColumns> & { readonly closedAt: string | null };
  return { ...columns, closedAt: closedAt === null ? null : new Date(closedAt) };
}
