import {
  BACK,
  isAside,
  SAME,
  workflowDefinitionSchema,
  type WorkflowDefinition,
  type WorkflowState,
} from './definition';
import { arrow, asideFaults, edgeFaults, timerFaults } from './edge-faults';
import { UnsoundDefinition } from './errors';
import { isGuardName } from './guards';
import { allEdges, originsOf, type PlacedEdge } from './targets';

/** Parses a definition and refuses it, with all its faults, unless every life of a case is safe in it. */
export function assertSound(input: unknown): WorkflowDefinition {
  const parsed = workflowDefinitionSchema.safeParse(input);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'definition'}: ${issue.message}`);
    throw new UnsoundDefinition(nameOf(input), faults);
  }
  const definition = parsed.data;
  const faults = [
    ...missingStates(definition),
    ...unknownGuards(definition),
    ...labelFaults(definition),
    ...edgeFaults(definition),
    ...asideFaults(definition),
    ...timerFaults(definition),
  ];
  if (faults.length === 0) faults.push(...graphFaults(definition));
  if (faults.length > 0) throw new UnsoundDefinition(definition.id, faults);
  return definition;
}

function nameOf(input: unknown): string {
  return typeof input === 'object' && input !== null && 'id' in input ? String(input.id) : 'unnamed';
}

type Tag = WorkflowState['tags'][number];
function missingStates(definition: WorkflowDefinition): string[] {
  const known = (state: string): boolean => Object.hasOwn(definition.states, state);
  return [
    ...(known(definition.initial) ? [] : [`initial state '${definition.initial}' does not exist`]),
    ...definition.path.filter((state) => !known(state)).map((state) => `path names the unknown state '${state}'`),
    ...allEdges(definition)
      .filter(({ edge }) => edge.to !== SAME && edge.to !== BACK && !known(edge.to))
      .map(({ from, event, edge }) => `${from} --${event}--> leads to the unknown state '${edge.to}'`),
  ];
}

function unknownGuards(definition: WorkflowDefinition): string[] {
  return allEdges(definition).flatMap(({ from, event, edge }) =>
    [...edge.when, ...edge.needs, ...(edge.ask?.needs ?? [])]
      .filter((need) => !isGuardName(need))
      .map((need) => `${from} --${event}--> needs the unknown guard '${need}'`),
  );
}

function labelFaults(definition: WorkflowDefinition): string[] {
  const labelled = [
    { place: 'definition', label: definition.label },
    ...Object.entries(definition.states).map(([place, state]) => ({ place, label: state.label })),
    ...allEdges(definition).map((placed) => ({ place: arrow(placed), label: placed.edge.label })),
    ...allEdges(definition).flatMap(({ edge, ...placed }) =>
      edge.ask ? [{ place: `asking for ${arrow(placed)}`, label: edge.ask.label }] : [],
    ),
  ];
  return labelled
    .filter(({ label }) => !label.zh.trim() || !label.en.trim())
    .map(({ place }) => `${place} lacks a label`);
}

/**
 * The edges with the places they lead to. A state beside the way is one place for each state that it is entered from, so that
 * the way back is known, and going aside is no way around anything.
 */
function placesOf(definition: WorkflowDefinition): readonly PlacedEdge[] {
  const aside = (name: string): boolean => {
    const state = definition.states[name];
    return state !== undefined && isAside(state);
  };
  return allEdges(definition).flatMap(({ from, event, edge }) => {
    const ahead = (here: string, origin: string) =>
      edge.to === SAME ? here : aside(edge.to) ? `${edge.to}<${origin}` : edge.to;
    if (!aside(from)) return [{ from, event, edge: { ...edge, to: ahead(from, from) } }];
    return originsOf(definition, from).map((origin) => {
      const here = `${from}<${origin}`;
      return { from: here, event, edge: { ...edge, to: edge.to === BACK ? origin : ahead(here, origin) } };
    });
  });
}

function graphFaults(definition: WorkflowDefinition): string[] {
  const edges = placesOf(definition);
  const names = Object.keys(definition.states);
  const tagged = (tag: Tag) => names.filter((name) => definition.states[name]?.tags.includes(tag));
  const reached = statesIn(reach([definition.initial], edges, forward));
  const canRest = statesIn(reach(tagged('resting'), edges, backward));
  return [
    ...(tagged('resting').length > 0 ? [] : ['no state is marked as resting: a life could never end']),
    ...names.filter((name) => !reached.has(name)).map((name) => `state '${name}' cannot be reached`),
    ...names.filter((name) => !canRest.has(name)).map((name) => `state '${name}' has no way to an end`),
    ...pathFaults(definition, edges),
    ...closureFaults(edges, new Set(tagged('closed')), [definition.initial, ...tagged('rectifying')]),
    ...verifyingFaults(edges),
  ];
}

function statesIn(places: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...places].map((place) => place.split('<')[0] ?? place));
}

function pathFaults({ initial, path }: WorkflowDefinition, edges: readonly PlacedEdge[]): string[] {
  const leads = (from: string, to: string | undefined) => edges.some((e) => e.from === from && e.edge.to === to);
  return [
    ...(path[0] === initial ? [] : [`path does not begin with the initial state '${initial}'`]),
    ...path
      .slice(0, -1)
      .flatMap((from, step) => (leads(from, path[step + 1]) ? [] : [`path has no event from '${from}' onwards`])),
  ];
}

/**
 * A round of work begins at birth, with rectification and wherever a closed case opens again.
 * Each round needs a verification of its own.
 */
function closureFaults(edges: readonly PlacedEdge[], closed: ReadonlySet<string>, starts: readonly string[]): string[] {
  const reopened = edges
    .filter(({ from, edge }) => closed.has(from) && !closed.has(edge.to))
    .map(({ edge }) => edge.to);
  const unverified = reach(
    [...starts, ...reopened],
    edges.filter(({ edge }) => !edge.verifies),
    forward,
  );
  return [
    ...[...closed]
      .filter((name) => unverified.has(name))
      .map((name) => `closure '${name}' can be reached without a verification`),
    ...edges
      .filter(({ from, edge }) => !closed.has(from) && closed.has(edge.to))
      .filter(({ edge }) => !edge.verifies && !edge.needs.includes('verification-passed'))
      .map(({ from, event }) => `${from} --${event}--> closes without needing 'verification-passed'`),
  ];
}

/** The memory of a case takes `verification.passed`, and nothing else, for a verification: the mark must say the same. */
function verifyingFaults(edges: readonly PlacedEdge[]): string[] {
  return edges.flatMap(({ from, event, edge }) => {
    const place = `${from} --${event}-->`;
    if (edge.verifies !== (event === 'verification.passed'))
      return [
        edge.verifies ? `${place} verifies, which only verification.passed can` : `${place} is not marked as verifying`,
      ];
    if (!edge.verifies) return [];
    return [
      ...(edge.by.every((role) => role === 'verifier')
        ? []
        : [`${place} verifies, but not only the verifier may raise it`]),
      ...(edge.needs.includes('verifier-is-independent')
        ? []
        : [`${place} verifies without needing 'verifier-is-independent'`]),
    ];
  });
}

type Step = (edge: PlacedEdge) => readonly [string, string];
const forward: Step = ({ from, edge }) => [from, edge.to];
const backward: Step = ({ from, edge }) => [edge.to, from];

function reach(start: readonly string[], edges: readonly PlacedEdge[], step: Step): ReadonlySet<string> {
  const seen = new Set(start);
  const queue = [...start];
  for (let here = queue.pop(); here !== undefined; here = queue.pop()) {
    for (const [from, to] of edges.map(step)) {
      if (from !== here || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return seen;
}
