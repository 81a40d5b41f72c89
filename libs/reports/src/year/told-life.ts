import { accountabilityKinds, delayReasons, type CaseEventType, type PlainDate } from '@bihuan/contracts';
import type { YearCase } from '@bihuan/report-domain';
import type { StampedEvent, StampedEventOf } from '@bihuan/workflow';
import { closingsAfter } from './closings';

type Measure = YearCase['measures'][number] & { readonly id: string };
type Piece = { readonly id: string; readonly title: string; readonly accepted: boolean };

/** What the journal of a case tells beside its row: counts of the year, and what people wrote. */
export type ToldLife = Pick<
  YearCase,
  | 'signedOn'
  | 'closings'
  | 'extensionsInYear'
  | 'closureRequests'
  | 'closureReturns'
  | 'firstDecision'
  | 'falseClosures'
  | 'objectionsUpheld'
  | 'lookedBack'
  | 'relapses'
  | 'urgings'
  | 'rulesMade'
  | 'accountability'
  | 'progress'
  | 'statement'
  | 'delayReason'
> & { readonly measures: readonly Measure[]; readonly evidence: readonly Piece[] };

const blank: ToldLife = {
  signedOn: null,
  closings: [],
  extensionsInYear: 0,
  closureRequests: 0,
  closureReturns: 0,
  firstDecision: null,
  falseClosures: 0,
  objectionsUpheld: 0,
  lookedBack: false,
  relapses: 0,
  urgings: 0,
  rulesMade: [],
  accountability: [],
  progress: null,
  statement: null,
  delayReason: null,
  measures: [],
  evidence: [],
};

type Telling<Type extends CaseEventType> = (
  life: ToldLife,
  event: StampedEventOf<Type>,
  isOfYear: boolean,
) => Partial<ToldLife>;

const freshPlan = { measures: [], evidence: [], signedOn: null } as const;
const decided = ({ firstDecision }: ToldLife, on: PlainDate, passed: boolean) => ({
  firstDecision: firstDecision ?? { on, passed },
});
const returned = (life: ToldLife, on: PlainDate, isOfYear: boolean) => ({
  ...decided(life, on, false),
  closureReturns: life.closureReturns + Number(isOfYear),
});
const asked = ({ closureRequests }: ToldLife, statement: string, isOfYear: boolean) => ({
  statement,
  closureRequests: closureRequests + Number(isOfYear),
});
const closedOn = ({ closings }: ToldLife, on: PlainDate) => ({ closings: closingsAfter(closings, 'closed', on) });
const consolidated = ({ closings }: ToldLife, on: PlainDate) => ({
  closings: closingsAfter(closings, 'consolidated', on),
});
const relapsed = ({ closings }: ToldLife, on: PlainDate) => ({ closings: closingsAfter(closings, 'relapsed', on) });

function planned(event: StampedEventOf<'plan.submitted' | 'hazard-plan.submitted'>): Pick<ToldLife, 'measures'> {
  const ids = event.facts.measureIds ?? [];
  const told = event.measures.map(({ text, dueOn }, index) => ({ id: ids[index] ?? '', text, dueOn, doneOn: null }));
  return { measures: told };
}

const tellings: { readonly [Type in CaseEventType]?: Telling<Type> } = {
  'case.issued': () => ({ signedOn: null }),
  'case.reissued': () => ({ signedOn: null }),
  'case.returned': () => freshPlan,
  'case.reassigned': () => freshPlan,
  'receipt.signed': (_life, { on }) => ({ signedOn: on }),
  'plan.submitted': (_life, event) => planned(event),
  'hazard-plan.submitted': (_life, event) => planned(event),
  'measure.completed': ({ measures }, { measureId, on }) => ({
    measures: measures.map((one) => (one.id === measureId ? { ...one, doneOn: on } : one)),
  }),
  'evidence.submitted': ({ evidence }, { title, facts }) => ({
    evidence: [...evidence, { id: facts.evidenceId ?? '', title, accepted: false }],
  }),
  'evidence.judged': ({ evidence }, { evidenceId, verdict }) => ({
    evidence: evidence.map((one) => (one.id === evidenceId ? { ...one, accepted: verdict === 'accepted' } : one)),
  }),
  'progress.reported': ({ progress }, { text }) => ({ progress: text ?? progress }),
  'closure.requested': (life, { statement, rulesMade }, isOfYear) => ({
    ...asked(life, statement, isOfYear),
    rulesMade: rulesMade ?? [],
  }),
  'reply.sent': (life, { text }, isOfYear) => asked(life, text, isOfYear),
  'promise.fulfilled': (life, { text }, isOfYear) => asked(life, text, isOfYear),
  'caller.answered': (life, { text }, isOfYear) => asked(life, text, isOfYear),
  'closure.returned': (life, { on, reasonCode }, isOfYear) => ({
    ...returned(life, on, isOfYear),
    falseClosures: life.falseClosures + Number(isOfYear && reasonCode === 'false-rectification'),
  }),
  'verification.failed': (life, { on, redoMeasureIds }, isOfYear) => ({
    ...returned(life, on, isOfYear),
    measures: life.measures.map((one) => (redoMeasureIds?.includes(one.id) ? { ...one, doneOn: null } : one)),
  }),
  'verification.passed': (life, { on }) => decided(life, on, true),
  'objection.upheld': ({ objectionsUpheld }, _event, isOfYear) => ({
    objectionsUpheld: objectionsUpheld + Number(isOfYear),
  }),
  'case.closed': (life, { on, delayReason }) => ({
    ...closedOn(life, on),
    delayReason: delayReason ? delayReasons[delayReason].zh : null,
  }),
  'proposal.closed': (life, { on }) => closedOn(life, on),
  'deadline.extended': ({ extensionsInYear }, { reasonCode }, isOfYear) => ({
    extensionsInYear: extensionsInYear + Number(isOfYear),
    delayReason: delayReasons[reasonCode].zh,
  }),
  'look-back.consolidated': (life, { on }, isOfYear) => ({
    ...consolidated(life, on),
    lookedBack: life.lookedBack || isOfYear,
  }),
  'look-back.relapsed': (life, { on }, isOfYear) => ({
    ...freshPlan,
    ...relapsed(life, on),
    lookedBack: life.lookedBack || isOfYear,
    relapses: life.relapses + Number(isOfYear),
    statement: null,
    delayReason: null,
  }),
  'urging.issued': ({ urgings }, _event, isOfYear) => ({ urgings: urgings + Number(isOfYear) }),
  'accountability.recorded': ({ accountability }, { kind, people }, isOfYear) =>
    isOfYear ? { accountability: withPeople(accountability, kind, people) } : {},
};

function withPeople(
  told: ToldLife['accountability'],
  kind: keyof typeof accountabilityKinds,
  people: number,
): ToldLife['accountability'] {
  const before = told.find((one) => one.kind === kind)?.people ?? 0;
  return [...told.filter((one) => one.kind !== kind), { kind, people: before + people }];
}

/** The life of a case told from its events, counting what fell into the year. What was undone is left out. */
export function tellLife(journal: readonly StampedEvent[], from: PlainDate): ToldLife {
  return standing(journal).reduce((life, event) => {
    if (event.type === 'case.registered') return life;
    const telling = tellings[event.type];
    return { ...life, ...telling?.(life, event as never, event.on >= from) };
  }, blank);
}

/** An entry that was undone has the sequence that the undoing names; a journal counts from one. */
function standing(journal: readonly StampedEvent[]): readonly StampedEvent[] {
  const undone = new Set(
    journal.flatMap(({ type, facts }) => (type === 'event.undone' && facts.restored ? [facts.restored.sequence] : [])),
  );
  return journal.filter((_event, index) => !undone.has(index + 1));
}
