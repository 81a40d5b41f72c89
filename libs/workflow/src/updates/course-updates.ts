import type { CaseContext, StampedEvent } from '../memory';
import { countedFrom, freshClock } from './clock';
import { lostMatter } from './matter-updates';
import type { Updates } from './update';

const apart = { suspendedOn: null, suspendedUntil: null, cameFrom: null } as const;

/** The work of a unit that no longer has the case: what it did stays in the journal. */
const freshLead = {
  measures: [],
  evidence: [],
  response: null,
  designated: false,
  requests: [],
  returnsAsked: 0,
  urgings: [],
  ...lostMatter,
} as const;

/** What events change that turn the course of a case. */
export const courseUpdates: Updates = {
  'response.given': (_context, { response }) => ({ response }),
  'case.returned': (context) => ({
    ...freshLead,
    leadUnitId: null,
    issuedOn: null,
    dueOn: null,
    pauses: [],
    added: 0,
    dueBase: null,
    returnUntil: null,
    objectUntil: { finding: null, conclusion: null },
    ...withoutShares(context),
  }),
  'unit.designated': () => ({ designated: true }),
  'case.reassigned': (context, { leadUnitId, restartClock, on, facts }) => ({
    ...freshLead,
    leadUnitId,
    ...(restartClock ? { issuedOn: on, ...freshClock, extensions: context.extensions } : {}),
    dueOn: facts.dueOn === undefined ? context.dueOn : facts.dueOn,
    returnUntil: facts.returnUntil ?? null,
    objectUntil: { finding: facts.objectUntil ?? null, conclusion: null },
    ...withoutShares(context),
  }),
  'deadline.extended': (context, { newDueOn, facts }) => ({
    ...(facts.added === undefined
      ? countedFrom(newDueOn)
      : { dueOn: facts.dueOn ?? newDueOn, added: context.added + facts.added }),
    extensions: {
      count: context.extensions.count + 1,
      days: context.extensions.days + (facts.extension?.days ?? 0),
      workingDays: context.extensions.workingDays + (facts.extension?.workingDays ?? 0),
    },
  }),
  'case.suspended': (_context, { on, expectedEnd, facts }) => ({
    suspendedOn: on,
    suspendedUntil: facts.suspendedUntil ?? expectedEnd,
  }),
  'suspension.reviewed': (_context, { expectedEnd, facts }) => ({
    suspendedUntil: facts.suspendedUntil ?? expectedEnd,
  }),
  'case.resumed': resumed,
  'case.referred': (context, { on }) => ({ suspendedOn: context.suspendedOn ?? on }),
  'referral.declined': resumed,
  'state.forced': resumed,
  'referral.received': () => apart,
  'case.terminated': () => apart,
  'case.merged': () => apart,
  'objection.sustained': (context, { against }) => ({
    findingOverturned: context.findingOverturned || against === 'finding',
  }),
};

/** Back on the way: the time aside is over, and the due date moved by it. */
function resumed(context: CaseContext, { facts }: StampedEvent): Partial<CaseContext> {
  const { dueOn = context.dueOn, pause } = facts;
  if (pause === undefined) return { ...apart, ...(dueOn === null ? {} : countedFrom(dueOn)) };
  return { ...apart, dueOn, pauses: pause === null ? context.pauses : [...context.pauses, pause] };
}

function withoutShares({ tasks, rollUps }: CaseContext): Pick<CaseContext, 'tasks' | 'rollUps'> {
  return { tasks: tasks.filter(({ part }) => part !== 'share'), rollUps: rollUps.filter(({ of }) => of === null) };
}
