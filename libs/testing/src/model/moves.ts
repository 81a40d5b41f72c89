import { randomUUID } from 'node:crypto';
import { addDays } from '@bihuan/calendar';
import { usualTerms, type Actor, type AskableType, type CaseEventBody, type CaseEventType } from '@bihuan/contracts';
import {
  askableEdgesOf,
  BACK,
  decide,
  edgesOf,
  stateOf,
  type CaseMemory,
  type CaseWorkflow,
  type EventFacts,
} from '@bihuan/workflow';
import { bodiesOf, proposalOf, type Setting } from './event-bodies';
import { peopleOf, type ModelCast } from './model-cast';

/** One edge of a definition: an event, or the request for one. */
export type Move = { readonly state: string; readonly type: CaseEventType; readonly asksFor: AskableType | null };

/** A case of the model: where it stands, on which day. */
export type Node = { readonly memory: CaseMemory; readonly day: string };

/** A move as somebody makes it. */
export type Attempt = { readonly actor: Actor; readonly body: CaseEventBody; readonly day: string };

/** What becomes of a move: the case after it, or how many conditions stand against the best attempt. */
export type Outcome =
  { readonly attempt: Attempt; readonly after: Node } | { readonly attempt: null; readonly against: number };

/** The edges out of a state, and the requests that may be made there. */
export function movesFrom({ definition }: CaseWorkflow, name: string): readonly Move[] {
  const state = definition.states[name];
  if (!state) return [];
  return [
    ...edgesOf(state).map(([type]): Move => ({ state: name, type, asksFor: null })),
    ...askableEdgesOf(state).map(([asksFor]): Move => ({ state: name, type: 'request.submitted', asksFor })),
  ];
}

/** What is to be covered: every edge, and one that leads back once for each state to which it may. */
export function goalOf({ definition }: CaseWorkflow, { state, type, asksFor }: Move, cameFrom: string | null): string {
  if (asksFor) return `${state}: ask for ${asksFor}`;
  return definition.states[state]?.on[type]?.to === BACK
    ? `${state}: ${type}, back to ${cameFrom ?? '?'}`
    : `${state}: ${type}`;
}

/** What stands against a move of which nothing is known. */
const MANY = 9;
const known = new WeakMap<Node, Map<string, Outcome>>();

/** Makes a move in the model as whoever may. The same question is asked often while a way is looked for. */
export function attempt(workflow: CaseWorkflow, cast: ModelCast, node: Node, move: Move): Outcome {
  const outcomes = known.get(node) ?? new Map<string, Outcome>();
  known.set(node, outcomes);
  const key = `${move.type} ${move.asksFor ?? ''}`;
  const outcome = outcomes.get(key) ?? attemptNow(workflow, cast, node, move);
  outcomes.set(key, outcome);
  return outcome;
}

function attemptNow(workflow: CaseWorkflow, cast: ModelCast, node: Node, move: Move): Outcome {
  const edge = stateOf(workflow, node.memory.state).on[move.asksFor ?? move.type];
  const facts = factsFor(node, dayOf(node, move), edge?.by);
  let against = MANY;
  for (const { actor, body, day } of attemptsAt(workflow, cast, node, move)) {
    const event = { ...body, at: `${day}T02:00:00.000Z`, on: day, by: actor, facts };
    const decision = decide(workflow, node.memory, event);
    if (decision.accepted) return { attempt: { actor, body, day }, after: { memory: decision.memory, day } };
    against = Math.min(against, decision.refusals.length);
  }
  return { attempt: null, against };
}

/** Everybody who could make a move, with each body that could be meant. */
function attemptsAt(workflow: CaseWorkflow, cast: ModelCast, node: Node, move: Move): readonly Attempt[] {
  const edge = stateOf(workflow, node.memory.state).on[move.asksFor ?? move.type];
  const roles = (move.asksFor ? edge?.ask?.by : edge?.by) ?? [];
  const { context } = node.memory;
  const day = dayOf(node, move);
  return roles
    .flatMap((role) => peopleOf(cast, role, context))
    .flatMap((actor) => bodiesFor(move, { context, actor, day, cast }).map((body) => ({ actor, body, day })));
}

function bodiesFor({ type, asksFor }: Move, setting: Setting): readonly CaseEventBody[] {
  return asksFor ? [proposalOf(asksFor, setting)] : bodiesOf(type, setting);
}

/** Closure after publicity waits until it is over; everything else happens on the same day. */
function dayOf({ memory, day }: Node, { type }: Move): string {
  const { publicityUntil } = memory.context;
  return type === 'case.closed' && publicityUntil !== null && publicityUntil >= day ? addDays(publicityUntil, 1) : day;
}

type Roles = NonNullable<EventFacts['request']>['deciders'];

/** What the shell would look up: all of it, whichever event asks. */
export function factsFor({ memory }: Node, day: string, deciders: Roles = []): EventFacts {
  const { officeUnitId, governmentUnitId } = memory.context;
  const request = { id: randomUUID(), decideBy: null, deciders, late: false };
  return { ...factsOn(day), officeUnitId, governmentUnitId, request };
}

const ofDays = new Map<string, EventFacts>();

function factsOn(day: string): EventFacts {
  const facts = ofDays.get(day) ?? {
    terms: usualTerms,
    dueOn: addDays(day, 60),
    returnUntil: addDays(day, 7),
    objectUntil: addDays(day, 30),
    measureIds: [randomUUID()],
    evidenceId: randomUUID(),
    publicityUntil: addDays(day, 1),
    involvedPeople: [],
    verifierBelow: false,
    sharesBelow: true,
    extension: { days: 1, workingDays: 1, periodDays: 60 },
    mergesInto: { caseId: randomUUID(), number: 'any' },
    suspendedUntil: addDays(day, 30),
    listingUntil: addDays(day, 10),
    reviewOn: addDays(day, 90),
    redoRule: { kind: 'days' as const, value: 30, roll: true },
    lookBack: { on: addDays(day, 180), by: 'severity' as const, seed: null },
  };
  ofDays.set(day, facts);
  return facts;
}
