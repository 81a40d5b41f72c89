import type { CaseRegistration } from '@bihuan/contracts';
import { BACK, edgesOf, register, SAME, targetsOf, type CaseMemory, type CaseWorkflow } from '@bihuan/workflow';
import { aRegistration } from '../cases';
import { attempt, factsFor, goalOf, movesFrom, type Move, type Node } from './moves';
import type { ModelCast } from './model-cast';

/** A life of a case, as a row of moves from its registration on. */
export type ModelPath = { readonly registration: CaseRegistration; readonly moves: readonly Move[] };

/** How many cases of the model one search may look at, and how long a life may become. */
const SEARCH_LIMIT = 60;
const LONGEST_LIFE = 80;

/** Lives that together take every edge of a definition, found in the model alone. */
export function planPaths(workflow: CaseWorkflow, cast: ModelCast, firstDay: string): readonly ModelPath[] {
  const open = new Set(allGoals(workflow));
  const paths: ModelPath[] = [];
  for (let left = -1; open.size > 0 && open.size !== left;) {
    left = open.size;
    for (const registration of registrations(workflow, cast)) {
      const moves = walk(
        { workflow, cast, open, given: new Set() },
        birth(workflow, registration, { cast, day: firstDay }),
      );
      if (moves.length > 0) paths.push({ registration, moves });
    }
  }
  if (open.size > 0) {
    const { id, version } = workflow.definition;
    throw new Error(`The model finds no way to take these edges of ${id}@${version}: ${[...open].join('; ')}`);
  }
  return paths;
}

/** Every edge of a definition that somebody may take. */
export function allGoals(workflow: CaseWorkflow): readonly string[] {
  const names = Object.keys(workflow.definition.states);
  return names.flatMap((name) =>
    movesFrom(workflow, name).flatMap((move) => {
      const { to } = (move.asksFor ? null : workflow.definition.states[name]?.on[move.type]) ?? { to: SAME };
      const origins = to === BACK ? targetsOf(workflow.definition, name, BACK) : [null];
      return origins.map((from) => goalOf(workflow, move, from));
    }),
  );
}

function registrations({ definition }: CaseWorkflow, cast: ModelCast): readonly CaseRegistration[] {
  const plain = aRegistration({
    workflow: definition.id,
    leadUnitId: cast.leadUnitIds[0],
    severity: 'serious',
    deadlineRule: { kind: 'days', value: 60, roll: true },
  });
  const [now, later] = ['prompt', 'staged'] as const;
  return [
    { ...plain, rectificationType: now },
    { ...plain, rectificationType: later, publicityRequired: true },
    {
      ...plain,
      rectificationType: later,
      assistUnitIds: [cast.assistUnitId],
      territoryUnitIds: [cast.territoryUnitId],
    },
  ];
}

function birth(workflow: CaseWorkflow, registration: CaseRegistration, { cast, day }: Place): Node {
  const { clerk, office, government } = cast.office;
  const units = { officeUnitId: office.id, governmentUnitId: government.id };
  const none = { state: '', context: units } as unknown as CaseMemory;
  const facts = { ...factsFor({ memory: none, day }, day), ...units, workflowVersion: workflow.definition.version };
  const event = { ...registration, at: `${day}T02:00:00.000Z`, on: day, by: clerk, facts };
  return { memory: register(workflow, event).memory, day };
}
type Place = { readonly cast: ModelCast; readonly day: string };
type Search = {
  readonly workflow: CaseWorkflow;
  readonly cast: ModelCast;
  readonly open: Set<string>;
  /** States of which this case finds no edge in reach that is not taken yet. */
  readonly given: Set<string>;
};

/** Walks on, each time to the nearest edge that was not taken yet, until there is none in reach. */
function walk(search: Search, start: Node): readonly Move[] {
  const moves: Move[] = [];
  let node = start;
  let useful = 0;
  while (moves.length < LONGEST_LIFE) {
    const way = nextWay(search, node);
    if (!way) break;
    for (const { move, after } of way) {
      search.open.delete(goalOf(search.workflow, move, node.memory.context.cameFrom));
      moves.push(move);
      node = after;
    }
    useful = moves.length;
  }
  return moves.slice(0, useful);
}

type Step = { readonly move: Move; readonly after: Node };

function nextWay(search: Search, node: Node): readonly Step[] | null {
  const { workflow, open } = search;
  const here = stepsFrom(search, node).filter(({ move }) =>
    open.has(goalOf(workflow, move, node.memory.context.cameFrom)),
  );
  const [nearest] = here.sort((a, b) => rank(workflow, node, a) - rank(workflow, node, b));
  if (nearest) return [nearest];
  const distances = new Map<string, Map<string, number>>();
  const targets = [...open].map((goal) => goal.slice(0, goal.indexOf(':')));
  for (const state of new Set(targets)) distances.set(state, distancesTo(workflow, state));
  const goals = [...new Set(targets)]
    .map((state) => ({ state, distance: distances.get(state)?.get(node.memory.state) ?? Infinity }))
    .filter(({ state, distance }) => distance < Infinity && !search.given.has(state))
    .sort((a, b) => a.distance - b.distance);
  for (const { state } of goals) {
    const way = wayTo(search, node, { distance: distances.get(state) ?? new Map<string, number>() });
    if (way) return way;
    search.given.add(state);
  }
  return null;
}

/** First what leaves the case where it is, then what goes on, last what ends it. */
function rank({ definition }: CaseWorkflow, node: Node, { after }: Step): number {
  if (after.memory.state === node.memory.state) return 0;
  const reached = definition.states[after.memory.state];
  return reached && edgesOf(reached).length > 0 ? 1 : 2;
}

function stepsFrom({ workflow, cast }: Search, node: Node): Step[] {
  return movesFrom(workflow, node.memory.state).flatMap((move) => {
    const outcome = attempt(workflow, cast, node, move);
    return outcome.attempt ? [{ move, after: outcome.after }] : [];
  });
}

type Target = { readonly distance: ReadonlyMap<string, number> };
type Found = { readonly node: Node; readonly way: readonly Step[]; readonly cost: number };

/** A short way to an edge of a state that was not taken yet, trying first what is nearer and less is against. */
function wayTo(search: Search, start: Node, target: Target): readonly Step[] | null {
  const seen = new Set([keyOf(start)]);
  let frontier: Found[] = [{ node: start, way: [], cost: costOf(search, start, target) }];
  for (let looked = 0; frontier.length > 0 && looked < SEARCH_LIMIT; looked += 1) {
    frontier = frontier.sort((a, b) => a.cost - b.cost);
    const [best, ...rest] = frontier;
    if (!best) return null;
    frontier = rest;
    for (const step of stepsFrom(search, best.node)) {
      const way = [...best.way, step];
      if (search.open.has(goalOf(search.workflow, step.move, best.node.memory.context.cameFrom))) return way;
      const key = keyOf(step.after);
      if (seen.has(key)) continue;
      seen.add(key);
      frontier.push({ node: step.after, way, cost: costOf(search, step.after, target) + way.length / 10 });
    }
  }
  return null;
}

/** How far a case is from a state, and how many conditions stand against the next step there. */
function costOf({ workflow, cast, open }: Search, node: Node, { distance }: Target): number {
  const here = distance.get(node.memory.state);
  if (here === undefined) return 1000;
  const next = movesFrom(workflow, node.memory.state).filter((move) =>
    here === 0
      ? open.has(goalOf(workflow, move, node.memory.context.cameFrom))
      : placesOf(workflow, move).some((to) => distance.get(to) === here - 1),
  );
  const against = next.map((move) => {
    const outcome = attempt(workflow, cast, node, move);
    return outcome.attempt ? 0 : outcome.against;
  });
  return here * 10 + Math.min(9, ...against);
}

function placesOf({ definition }: CaseWorkflow, { state, type, asksFor }: Move): readonly string[] {
  const to = asksFor ? SAME : (definition.states[state]?.on[type]?.to ?? SAME);
  return to === SAME ? [] : targetsOf(definition, state, to);
}

function leadsTo(workflow: CaseWorkflow, from: string, to: string): boolean {
  return movesFrom(workflow, from).some(
    (move) => workflow.definition.states[from]?.on[move.type]?.to === to && !move.asksFor,
  );
}

/** How many steps each state is away from one. */
function distancesTo(workflow: CaseWorkflow, goal: string): Map<string, number> {
  const found = new Map([[goal, 0]]);
  const names = Object.keys(workflow.definition.states);
  for (let distance = 1; ; distance += 1) {
    const reached = names.filter((name) => found.get(name) === distance - 1);
    if (reached.length === 0) return found;
    for (const name of names) {
      if (!found.has(name) && reached.some((to) => leadsTo(workflow, name, to))) found.set(name, distance);
    }
  }
}

/** What tells two cases of the model apart, ids and prose left out. */
function keyOf({ memory: { state, context } }: Node): string {
  const { tasks, requests, measures, evidence, publicityObjections, verificationPassed, designated } = context;
  return JSON.stringify([
    state,
    context.leadUnitId,
    context.cameFrom,
    tasks.map(({ unitId, status }) => [unitId, status]),
    requests.map(({ event }) => event).sort(),
    measures.map(({ done }) => done),
    Math.min(2, evidence.length),
    Math.min(1, publicityObjections),
    [verificationPassed, designated, context.findingOverturned, context.publicityRequired, context.publicityUntil],
    [Math.min(2, context.extensions.count), Math.min(1, context.relapses)],
    [context.rating, context.promisedOn, context.answeredOn, context.listedOn, context.rectifiedAmounts.length > 0],
    [Math.min(1, context.returnsAsked), Math.min(1, context.redos)],
  ]);
}
