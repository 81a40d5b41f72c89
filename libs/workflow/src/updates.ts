import { usualTerms, type CaseEventType } from '@bihuan/contracts';
import { MissingFact } from './errors';
import type { CaseContext, EventFacts, StampedEvent, StampedEventOf, StampedRegistration } from './memory';
import { freshClock } from './updates/clock';
import { courseUpdates } from './updates/course-updates';
import { answerVoid, firstStanding, lostMatter, matterOf, matterUpdates, noMatter } from './updates/matter-updates';
import { oversightUpdates } from './updates/oversight-updates';
import { requestsAfter } from './updates/requests-after';
import { rollUpsOf, taskUpdates, tasksOf } from './updates/task-updates';
import type { Updates } from './updates/update';

/** What each event changes in a case's memory, whichever definition it runs through. */
const updates: Updates = {
  'case.assigned': (context, event) => ({
    leadUnitId: event.leadUnitId,
    verifyUnitId: event.verifyUnitId,
    publicityRequired: event.publicityRequired,
    tasks: tasksOf(event, context.tasks),
    rollUps: rollUpsOf(event),
  }),
  'case.issued': (_context, event) => issuedAnew(event),
  'case.reissued': (context, event) => ({
    ...issuedAnew(event),
    tasks: context.tasks
      .filter(({ part }) => part !== 'share')
      .map((task) => ({ ...task, status: 'assigned' as const })),
    rollUps: context.rollUps.filter(({ of }) => of === null),
  }),
  'plan.submitted': (_context, event) => ({ measures: measuresOf(event) }),
  'hazard-plan.submitted': (_context, event) => ({ measures: measuresOf(event) }),
  'progress.reported': (_context, { on }) => ({ progressOn: on }),
  'measure.completed': (context, event) => ({
    measures: context.measures.map((measure) =>
      measure.id === event.measureId ? { ...measure, done: true } : measure,
    ),
  }),
  'evidence.submitted': (context, event) => ({
    evidence: [...context.evidence, { id: factOf(event, 'evidenceId'), measureId: event.measureId, verdict: null }],
  }),
  'evidence.judged': (context, event) => ({
    evidence: context.evidence.map((piece) =>
      piece.id === event.evidenceId ? { ...piece, verdict: event.verdict } : piece,
    ),
  }),
  'closure.returned': (context, event) => ({
    verificationPassed: false,
    ...answerVoid(context),
    ...concluded(context, event),
  }),
  'verification.passed': (context, event) => ({ verificationPassed: true, ...concluded(context, event) }),
  'verification.failed': (context, event) => ({
    verificationPassed: false,
    ...answerVoid(context),
    measures: context.measures.map((measure) =>
      event.redoMeasureIds?.includes(measure.id) ? { ...measure, done: false } : measure,
    ),
    ...concluded(context, event),
  }),
  'publicity.started': (_context, event) => ({
    publicityUntil: event.facts.publicityUntil ?? null,
    publicityObjections: 0,
  }),
  'publicity-objection.received': (context) => ({ publicityObjections: context.publicityObjections + 1 }),
  'publicity-objection.dismissed': (context) => ({ publicityObjections: context.publicityObjections - 1 }),
  'objection.upheld': (context) => ({
    verificationPassed: false,
    ...answerVoid(context),
    publicityUntil: null,
    publicityObjections: 0,
  }),
  'proposal.closed': (context, event) => ({
    lookBackOn: event.facts.lookBack?.on ?? null,
    ...firstStanding(context),
    ...concluded(context, event),
  }),
  'case.closed': (context, event) => ({
    lookBackOn: event.facts.lookBack?.on ?? null,
    resultReviewOn: event.nextReviewOn ?? null,
    ...concluded(context, event),
  }),
  'look-back.relapsed': (context) => ({
    relapses: context.relapses + 1,
    escalation: context.escalation + 1,
    dueOn: null,
    lookBackOn: null,
    resultReviewOn: null,
    ...freshClock,
    progressOn: null,
    measures: [],
    evidence: [],
    verificationPassed: false,
    publicityUntil: null,
    ...lostMatter,
    firstReplyClass: context.firstReplyClass,
    listedOn: null,
  }),
  ...taskUpdates,
  ...courseUpdates,
  ...oversightUpdates,
  ...matterUpdates,
};

function issuedAnew(event: StampedEventOf<'case.issued'> | StampedEventOf<'case.reissued'>) {
  return {
    issuedOn: event.on,
    dueOn: factOf(event, 'dueOn'),
    returnUntil: event.facts.returnUntil ?? null,
    objectUntil: { finding: event.facts.objectUntil ?? null, conclusion: null },
    designated: false,
    returnsAsked: 0,
    listingDueOn: event.facts.listingUntil ?? null,
    progressOn: null,
    ...freshClock,
  };
}

function concluded(context: CaseContext, event: StampedEvent): Pick<CaseContext, 'objectUntil'> {
  return { objectUntil: { ...context.objectUntil, conclusion: event.facts.objectUntil ?? null } };
}

/** Whoever raises one of these had a hand in the rectification. */
const work: ReadonlySet<string> = new Set<CaseEventType>([
  'plan.submitted',
  'hazard-plan.submitted',
  'work.started',
  'amount.reported',
  'amount.corrected',
  'reply.sent',
  'promise.fulfilled',
  'caller.answered',
  'progress.reported',
  'measure.completed',
  'evidence.submitted',
  'assist.answered',
  'task.answered',
  'task.split',
  'closure.requested',
]);

/** Whoever raises one of these made the finding or a conclusion. */
const conclusions: ReadonlySet<string> = new Set<CaseEventType | 'case.registered'>([
  'case.registered',
  'case.issued',
  'case.reissued',
  'closure.returned',
  'verification.passed',
  'verification.failed',
  'case.closed',
  'proposal.closed',
]);

/** The memory after an event, as a new object. */
export function remember(context: CaseContext, event: StampedEvent): CaseContext {
  if (event.type === 'case.registered') return firstContext(event);
  const update = updates[event.type] as
    ((context: CaseContext, event: StampedEvent) => Partial<CaseContext>) | undefined;
  return {
    ...context,
    requests: requestsAfter(context, event),
    ...update?.(context, event),
    workedBy: withPerson(context.workedBy, event, work),
    concludedBy: withPerson(context.concludedBy, event, conclusions),
  };
}

function withPerson(people: readonly string[], event: StampedEvent, types: ReadonlySet<string>): readonly string[] {
  const { personId } = event.by;
  if (personId === null || !types.has(event.type) || people.includes(personId)) return people;
  return [...people, personId];
}

function measuresOf(event: StampedEventOf<'plan.submitted' | 'hazard-plan.submitted'>): CaseContext['measures'] {
  const ids = factOf(event, 'measureIds');
  if (ids.length !== event.measures.length || new Set(ids).size !== ids.length)
    throw new MissingFact(event.type, 'measureIds');
  return ids.map((id) => ({ id, done: false }));
}

/** A fact that the shell owes; a silent default would make a case without a deadline, a plan or an office. */
function factOf<Name extends keyof EventFacts>(event: StampedEvent, name: Name): Exclude<EventFacts[Name], undefined> {
  const fact = event.facts[name];
  if (fact === undefined) throw new MissingFact(event.type, name);
  return fact as Exclude<EventFacts[Name], undefined>;
}

/** What a case remembers at birth. */
export function firstContext(event: StampedRegistration): CaseContext {
  return {
    ...blankContext(factOf(event, 'officeUnitId')),
    governmentUnitId: event.facts.governmentUnitId ?? null,
    leadUnitId: event.leadUnitId,
    verifyUnitId: event.verifyUnitId,
    terms: event.facts.terms ?? usualTerms,
    tasks: tasksOf(event, []),
    rollUps: rollUpsOf(event),
    publicityRequired: event.publicityRequired,
    ...matterOf(event),
    concludedBy: withPerson([], event, conclusions),
  };
}

/** The memory of a case of which nothing is known but its office. */
export function blankContext(officeUnitId: string): CaseContext {
  return {
    officeUnitId,
    governmentUnitId: null,
    leadUnitId: null,
    verifyUnitId: null,
    terms: usualTerms,
    tasks: [],
    rollUps: [],
    requests: [],
    issuedOn: null,
    dueOn: null,
    returnUntil: null,
    designated: false,
    objectUntil: { finding: null, conclusion: null },
    findingOverturned: false,
    ...freshClock,
    suspendedOn: null,
    suspendedUntil: null,
    cameFrom: null,
    response: null,
    publicityRequired: false,
    publicityUntil: null,
    publicityObjections: 0,
    measures: [],
    evidence: [],
    workedBy: [],
    concludedBy: [],
    verificationPassed: false,
    lookBackOn: null,
    resultReviewOn: null,
    relapses: 0,
    ...noMatter,
    escalation: 0,
    urgent: null,
    progressOn: null,
    urgings: [],
  };
}
