import { caseEventTypes, type CaseEventType } from '@bihuan/contracts';
import { getAdjacencyMap, getShortestPaths } from 'xstate/graph';
import type { CaseWorkflow } from './case-workflow';
import type { CaseContext, CaseMemory, StampedEvent } from './memory';
import { evidence, measures, secondAssist } from './testing/cast';
import { eventOf, registrationOf } from './testing/samples';
import { inState, rectification } from './testing/story';
import { firstWorkflows } from './testing/story';

/** What may be raised: each event by who usually raises it, with three pieces of evidence of which one may be rejected. */
function eventsOf(workflow: CaseWorkflow): readonly StampedEvent[] {
  const [pipes, rules] = workflow === rectification ? [measures.pipes, measures.rules] : [null, null];
  const piece = (evidenceId: string, measureId: string | null) =>
    eventOf('evidence.submitted', { body: { measureId }, facts: { evidenceId } });
  return [
    ...caseEventTypes.filter((type) => isKnown(workflow, type)).map((type) => eventOf(type)),
    eventOf('measure.completed', { body: { measureId: measures.rules } }),
    eventOf('assist.answered', { by: secondAssist }),
    eventOf('evidence.judged', { body: { verdict: 'rejected', reason: 'Blurred' } }),
    piece(evidence.photos, pipes),
    piece(evidence.minutes, rules),
    piece('spare', pipes),
  ];
}

/** Evidence has variants of its own. */
function isKnown({ definition }: CaseWorkflow, type: CaseEventType): boolean {
  return type !== 'evidence.submitted' && Object.values(definition.states).some(({ on }) => on[type]);
}

type Path = { readonly end: CaseMemory; readonly types: readonly string[] };
type Walk = { readonly from?: CaseMemory; readonly publicityRequired?: boolean; readonly without?: string };
type Visited = { readonly value: string; readonly context: CaseContext };

/** How to walk: each piece of evidence is handed in once, one relapse at most, and order does not make a new place. */
function walkOf(workflow: CaseWorkflow, { from, publicityRequired = false, without }: Walk) {
  const start = from && workflow.machine.resolveState({ value: from.state, context: from.context });
  return {
    ...(start ? { fromState: start } : { input: registrationOf({ publicityRequired }) }),
    events: eventsOf(workflow).filter(({ type }) => type !== without) as never,
    filterEvents: ({ context }: Visited, event: { readonly type: string }) => isNew(context, event as StampedEvent),
    serializeState: placeOf,
  };
}

function placeOf({ value, context }: Visited): string {
  const pieces = context.evidence.map(({ id, verdict }) => `${id} ${verdict}`).sort();
  return JSON.stringify([value, { ...context, evidence: pieces, workedBy: [], concludedBy: [] }]);
}

function isNew(context: CaseContext, event: StampedEvent): boolean {
  if (event.type === 'look-back.relapsed') return context.relapses < 1;
  return event.type !== 'evidence.submitted' || context.evidence.every(({ id }) => id !== event.facts.evidenceId);
}

/** A shortest path to everything that a case can be. */
function pathsThrough(workflow: CaseWorkflow, walk: Walk = {}): Path[] {
  return getShortestPaths(workflow.machine, walkOf(workflow, walk)).map(({ state, steps }) => ({
    end: { state: String(state.value), context: state.context },
    types: steps.map(({ event }) => event.type),
  }));
}

/** The places from where a case can no longer come to rest. */
function trapsIn(workflow: CaseWorkflow, walk: Walk): string[] {
  const places = Object.values(getAdjacencyMap(workflow.machine, walkOf(workflow, walk)));
  const isResting = (state: string) => workflow.definition.states[state]?.tags.includes('resting');
  const safe = new Set(places.filter(({ state }) => isResting(String(state.value))).map(({ state }) => placeOf(state)));
  for (let before = -1; before < safe.size;) {
    before = safe.size;
    for (const { state, transitions } of places)
      if (Object.values<{ state: Visited }>(transitions).some((next) => safe.has(placeOf(next.state))))
        safe.add(placeOf(state));
  }
  return places.map(({ state }) => placeOf(state)).filter((place) => !safe.has(place));
}

const isClosed = (workflow: CaseWorkflow, state: string) =>
  workflow.definition.states[state]?.tags.includes('closed') ?? false;

const lastRoundOf = (types: readonly string[]) => types.slice(types.lastIndexOf('look-back.relapsed') + 1);

const workflows = firstWorkflows.map((workflow) => ({ id: workflow.definition.id, workflow }));

describe.each(workflows)('the paths through $id', ({ workflow }) => {
  const paths = [false, true].flatMap((publicityRequired) => pathsThrough(workflow, { publicityRequired }));

  it('reach every state', () => {
    const reached = new Set(paths.map(({ end }) => end.state));
    expect(reached).toEqual(new Set(Object.keys(workflow.definition.states)));
  });

  it('to a closed state all lead through a verification that was passed, after the last relapse', () => {
    const closed = paths.filter(({ end }) => isClosed(workflow, end.state));
    expect(closed.length).toBeGreaterThan(0);
    for (const { types } of closed) expect(lastRoundOf(types)).toContain('verification.passed');
  });

  it('never close a case that remembers no passed verification', () => {
    const closed = paths.filter(({ end }) => isClosed(workflow, end.state));
    for (const { end } of closed) expect(end.context.verificationPassed).toBe(true);
  });

  it('to a closed state lead through publicity where it is asked for, and only there', () => {
    for (const { end, types } of paths.filter(({ end }) => isClosed(workflow, end.state)))
      expect(lastRoundOf(types).includes('publicity.started')).toBe(end.context.publicityRequired);
  });

  it.each([true, false])('close nothing while no verification is passed (publicity: %s)', (publicityRequired) => {
    const unverified = pathsThrough(workflow, { publicityRequired, without: 'verification.passed' });
    expect(unverified.some(({ end }) => end.state === 'verifying')).toBe(true);
    expect(unverified.filter(({ end }) => isClosed(workflow, end.state))).toEqual([]);
  });

  const returns = [
    inState(workflow, 'verifying').after('verification.failed'),
    inState(workflow, 'verified').after('closure.returned'),
    inState(workflow, 'publicity').after('objection.upheld'),
    ...('reopened' in workflow.definition.states ? [inState(workflow, 'reopened')] : []),
  ];

  it('that begin with a return or a relapse close nothing before a new verification', () => {
    for (const { memory } of returns) {
      const unverified = pathsThrough(workflow, { from: memory, without: 'verification.passed' });
      expect(unverified.length).toBeGreaterThan(1);
      expect(unverified.filter(({ end }) => isClosed(workflow, end.state))).toEqual([]);
    }
  });

  it.each([true, false])('from everywhere can still come to rest (publicity: %s)', (publicityRequired) => {
    expect(trapsIn(workflow, { publicityRequired })).toEqual([]);
  });
});
