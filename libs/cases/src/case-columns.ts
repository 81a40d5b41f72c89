import { asAmount, sumOfAmounts, type CaseEventType, type DeadlineRule } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import {
  stateOf,
  type CaseContext,
  type CaseMemory,
  type CaseWorkflow,
  type StampedEvent,
  type StampedEventOf,
} from '@bihuan/workflow';
import { progressColumns } from './progress-clock';

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
    ...progressColumns(workflow, memory, event.on),
    stateSince: event.on,
    version: 1,
    workflowVersion: workflow.definition.version,
    title: event.title,
    finding: event.finding,
    cause: event.cause,
    goal: null,
    funds: null,
    emergencyPlan: null,
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
    dueApproved: null,
    dueFlagged: false,
    handedInOn: null,
    registeredAt: new Date(event.at),
    registeredBy: event.by.personId,
    changedAt: new Date(event.at),
    closedAt: null,
    mergedInto: null,
    disclosure: 'not-public',
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
  const after = {
    ...before,
    ...mirror,
    ...(memory.state === before.state ? {} : { stateSince: event.on }),
    ...(mirror.open && !before.open ? { result: null, closedAt: null } : {}),
    ...(stateOf(workflow, memory.state).clock === 'running' ? notHandedIn() : {}),
    ...told(before, event),
    version: before.version + 1,
    changedAt: new Date(event.at),
  };
  return { ...after, ...progressColumns(workflow, memory, after.stateSince) };
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
    rectificationType: context.rectificationType,
    amount: context.amount,
    rectifiedAmount: rectifiedOf(context),
    listedOn: context.listedOn,
    firstReplyClass: context.firstReplyClass,
    replyClass: context.replyClass,
    promisedOn: context.promisedOn,
    rating: context.rating,
    redos: context.redos,
  };
}

/** Nothing is known of money until some is reported. */
function rectifiedOf({ rectifiedAmounts }: CaseContext): string | null {
  return rectifiedAmounts.length === 0 ? null : sumOfAmounts(rectifiedAmounts.map((entry) => entry.amount));
}

type Telling<Type extends CaseEventType> = (event: StampedEventOf<Type>, before: CaseColumns) => Partial<CaseColumns>;
const notHandedIn = () => ({ handedInOn: null });
const handedIn = ({ on }: StampedEvent) => ({ handedInOn: on });
/** A case that waits to be issued anew is due on no day; the period that was is told by the journal. */
const noPeriod = { dueOriginal: null, dueApproved: null, dueFlagged: false, handedInOn: null } as const;
const noPlan = { goal: null, funds: null, emergencyPlan: null } as const;

/** What single events say about columns that the workflow's memory does not keep. */
const tellings: { readonly [Type in CaseEventType]?: Telling<Type> } = {
  'case.assigned': ({ deadlineRule }) => ({ deadlineRule }),
  'case.issued': (event, before) => issue(before, event),
  'case.reissued': (event, before) => ({
    ...issue({ ...before, dueOriginal: null }, event),
    deadlineRule: event.deadlineRule,
  }),
  'case.returned': () => ({ ...noPeriod, ...noPlan }),
  'case.reassigned': ({ restartClock, facts }, before) => ({
    ...noPlan,
    handedInOn: null,
    ...(restartClock ? issue({ ...before, dueOriginal: null }, { facts }) : flagged({ facts })),
  }),
  'deadline.extended': (event) => ({ dueApproved: event.facts.dueOn ?? event.newDueOn, ...flagged(event) }),
  'deadline.reprojected': flagged,
  'unit.succeeded': flagged,
  'case.resumed': flagged,
  'referral.declined': flagged,
  'state.forced': flagged,
  'plan.submitted': ({ goal }) => ({ goal }),
  'hazard-plan.submitted': ({ goal, funds, emergencyPlan }) => ({
    goal,
    funds: funds ? asAmount(funds) : null,
    emergencyPlan: emergencyPlan ?? null,
  }),
  'closure.requested': handedIn,
  'reply.sent': handedIn,
  'promise.fulfilled': handedIn,
  'caller.answered': handedIn,
  'rating.dissatisfied': doneAgain,
  'call-back.dissatisfied': doneAgain,
  'promise.watched': (_event, { context }) =>
    context.promisedOn === null ? {} : newPeriod(context.promisedOn, { kind: 'fixed', date: context.promisedOn }),
  'closure.returned': notHandedIn,
  'verification.failed': notHandedIn,
  'objection.upheld': notHandedIn,
  'case.closed': ({ result, at }) => ({ result, closedAt: new Date(at) }),
  'proposal.closed': ({ at }, { context }) => ({ result: context.replyClass, closedAt: new Date(at) }),
  'case.terminated': () => ({ result: 'terminated' }),
  'case.merged': ({ facts }) => ({ result: 'merged', mergedInto: facts.mergesInto?.caseId ?? null }),
  'referral.received': () => ({ result: 'referred' }),
  'disclosure.decided': ({ disclosure }) => ({ disclosure }),
  'look-back.relapsed': () => ({ result: null, closedAt: null, ...noPeriod, ...noPlan }),
  'event.undone': ({ facts }) => restoredColumns(facts.restored),
  'workflow.upgraded': ({ facts }, before) => ({ workflowVersion: facts.newerVersion ?? before.workflowVersion }),
};

function told(before: CaseColumns, event: StampedEvent): Partial<CaseColumns> {
  if (event.type === 'case.registered') return {};
  const telling = tellings[event.type] as
    ((event: StampedEvent, before: CaseColumns) => Partial<CaseColumns>) | undefined;
  return telling?.(event, before) ?? {};
}

function issue(before: CaseColumns, { facts }: Pick<StampedEvent, 'facts'>): Partial<CaseColumns> {
  const dueApproved = facts.dueOn ?? null;
  return { dueOriginal: before.dueOriginal ?? dueApproved, dueApproved, dueFlagged: facts.dueFlagged ?? false };
}

/** An answer that did not satisfy is given again within a period of its own, by which it is then judged. */
function doneAgain({ facts }: StampedEvent): Partial<CaseColumns> {
  const { redoRule, dueOn, dueFlagged = false } = facts;
  return redoRule ? { ...newPeriod(dueOn ?? null, redoRule), dueFlagged } : {};
}

/** Whether the due date still rests on a year whose calendar is not out. */
function flagged({ facts }: Pick<StampedEvent, 'facts'>): Partial<CaseColumns> {
  return facts.dueFlagged === undefined ? {} : { dueFlagged: facts.dueFlagged };
}

function newPeriod(dueOriginal: string | null, deadlineRule: DeadlineRule): Partial<CaseColumns> {
  return { dueOriginal, dueApproved: dueOriginal, deadlineRule, dueFlagged: false, handedInOn: null };
}

const toldNames = [
  'stateSince',
  'goal',
  'funds',
  'emergencyPlan',
  'result',
  'deadlineRule',
  'dueOriginal',
  'dueApproved',
  'dueFlagged',
  'handedInOn',
] as const;

/** The columns that only events tell, so that an event that is undone can give them back. */
export function toldColumns(row: CaseColumns): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries(toldNames.map((name) => [name, row[name]])),
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

/** Entries from before approved dates were kept tell no other than the date that was due then. */
function restoredColumns(restored: StampedEvent['facts']['restored']): Partial<CaseColumns> {
  const kept = restored?.columns;
  if (typeof kept !== 'object' || kept === null) return {};
  const { closedAt, ...columns } = kept as Partial<CaseColumns> & { readonly closedAt: string | null };
  return {
    dueApproved: restored?.context.dueOn ?? null,
    ...columns,
    closedAt: closedAt === null ? null : new Date(closedAt),
  };
}
