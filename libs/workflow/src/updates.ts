import type { CaseEventType } from '@bihuan/contracts';
import { MissingFact } from './errors';
import { assistOf } from './may-raise';
import type { CaseContext, EventFacts, StampedEvent, StampedEventOf, StampedRegistration } from './memory';

type Update<Type extends CaseEventType> = (context: CaseContext, event: StampedEventOf<Type>) => Partial<CaseContext>;

/** What each event changes in a case's memory, whichever definition it runs through. */
const updates: { readonly [Type in CaseEventType]?: Update<Type> } = {
  'case.assigned': (context, event) => ({
    leadUnitId: event.leadUnitId,
    verifyUnitId: event.verifyUnitId,
    publicityRequired: event.publicityRequired,
    assists: event.assistUnitIds.map(
      (unitId) => context.assists.find((assist) => assist.unitId === unitId) ?? { unitId, answered: false },
    ),
  }),
  'case.issued': (_context, event) => ({ dueOn: factOf(event, 'dueOn') }),
  'case.reissued': (context, event) => ({
    dueOn: factOf(event, 'dueOn'),
    assists: context.assists.map((assist) => ({ ...assist, answered: false })),
  }),
  'plan.submitted': (_context, event) => ({ measures: measuresOf(event) }),
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
  'assist.answered': (context, event) => {
    const own = assistOf(event.by, context);
    return { assists: context.assists.map((assist) => (assist === own ? { ...assist, answered: true } : assist)) };
  },
  'closure.returned': () => ({ verificationPassed: false }),
  'verification.passed': () => ({ verificationPassed: true }),
  'verification.failed': () => ({ verificationPassed: false }),
  'publicity.started': (_context, event) => ({ publicityUntil: event.facts.publicityUntil ?? null }),
  'objection.upheld': () => ({ verificationPassed: false, publicityUntil: null }),
  'look-back.relapsed': (context) => ({
    relapses: context.relapses + 1,
    dueOn: null,
    measures: [],
    evidence: [],
    verificationPassed: false,
    publicityUntil: null,
  }),
};

/** Whoever raises one of these had a hand in the rectification. */
const work: ReadonlySet<string> = new Set<CaseEventType>([
  'plan.submitted',
  'progress.reported',
  'measure.completed',
  'evidence.submitted',
  'assist.answered',
  'closure.requested',
]);

/** The memory after an event, as a new object. */
export function remember(context: CaseContext, event: StampedEvent): CaseContext {
  if (event.type === 'case.registered') return firstContext(event);
  const update = updates[event.type] as
    ((context: CaseContext, event: StampedEvent) => Partial<CaseContext>) | undefined;
  return { ...context, ...update?.(context, event), workedBy: workedBy(context, event) };
}

function workedBy(context: CaseContext, event: StampedEvent): readonly string[] {
  const { personId } = event.by;
  if (personId === null || !work.has(event.type) || context.workedBy.includes(personId)) return context.workedBy;
  return [...context.workedBy, personId];
}

function measuresOf(event: StampedEventOf<'plan.submitted'>): CaseContext['measures'] {
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
    officeUnitId: factOf(event, 'officeUnitId'),
    leadUnitId: event.leadUnitId,
    verifyUnitId: event.verifyUnitId,
    assists: event.assistUnitIds.map((unitId) => ({ unitId, answered: false })),
    dueOn: null,
    publicityRequired: event.publicityRequired,
    publicityUntil: null,
    measures: [],
    evidence: [],
    workedBy: [],
    verificationPassed: false,
    relapses: 0,
  };
}
