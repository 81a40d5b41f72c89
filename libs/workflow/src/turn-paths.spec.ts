import { recoveryTypes, type CaseEventType } from '@bihuan/contracts';
import { stateOf, type CaseWorkflow } from './case-workflow';
import { decide } from './decide';
import { edgesOf } from './definition';
import { caseRolesOf } from './may-raise';
import type { CaseMemory } from './memory';
import { aCase, firstWorkflows, inState, turning } from './testing/story';
import { variantsOf } from './testing/variants';
import { latestWorkflows } from './workflows';

type Place = { readonly memory: CaseMemory; readonly before: CaseMemory | undefined; readonly next: string[] };
type Walk = { readonly without?: readonly CaseEventType[]; readonly recovery?: boolean };

/** What tells one place from another: only what opens or closes a way. Who did what, and when, does not. */
function placeOf({ state, context }: CaseMemory): string {
  return JSON.stringify([
    state,
    context.cameFrom,
    context.leadUnitId === null,
    context.issuedOn === null,
    context.verificationPassed,
    context.publicityRequired,
    context.publicityUntil,
    context.publicityObjections > 0,
    context.measures.map(({ done }) => done),
    [...new Set(context.evidence.map(({ measureId }) => measureId ?? ''))].sort(),
    context.relapses > 0,
    context.rating !== null,
    context.promisedOn,
  ]);
}

/** Requests, parts and words lead nowhere by themselves: they are told of elsewhere, and would only multiply the places. */
const leadsNowhere: ReadonlySet<CaseEventType> = new Set<CaseEventType>([
  'evidence.judged',
  'progress.reported',
  'response.given',
  'deadline.extended',
  'task.split',
  'case.reassigned',
]);

/** Every place to which the events lead from the given ones, with the places to which each leads on. */
function walk(workflow: CaseWorkflow, starts: readonly CaseMemory[], { without = [], recovery = false }: Walk = {}) {
  const places = new Map<string, Place>();
  const queue: Place[] = [];
  const enter = (memory: CaseMemory, before: CaseMemory | undefined): string => {
    const key = placeOf(memory);
    if (!places.has(key)) {
      const place = { memory, before, next: [] };
      places.set(key, place);
      queue.push(place);
    }
    return key;
  };
  starts.forEach((memory) => enter(memory, undefined));
  for (let here = queue.shift(); here !== undefined; here = queue.shift()) {
    const edges = edgesOf(stateOf(workflow, here.memory.state)).map(([type]) => type);
    const types = [...edges, ...(recovery ? recoveryTypes : [])];
    for (const type of types.filter((type) => !without.includes(type) && !leadsNowhere.has(type)))
      for (const memory of ledTo(workflow, here, type)) here.next.push(enter(memory, here.memory));
  }
  return places;
}

/** Where an event of a type leads, whatever it contains and whoever raises it. */
function ledTo(workflow: CaseWorkflow, { memory, before }: Place, type: CaseEventType): readonly CaseMemory[] {
  const by = stateOf(workflow, memory.state).on[type]?.by ?? ['process-steward'];
  const found = new Map<string, CaseMemory>();
  const variants = variantsOf(type, { workflow, memory, nth: memory.context.evidence.length, before });
  for (const event of variants) {
    if (!caseRolesOf(event.by, memory.context).some((role) => by.includes(role))) continue;
    const decision = decide(workflow, memory, event);
    if (decision.accepted) found.set(placeOf(decision.memory), decision.memory);
  }
  return [...found.values()];
}

const statesOf = (places: ReadonlyMap<string, Place>) =>
  new Set([...places.values()].map(({ memory }) => memory.state));
const births = (workflow: CaseWorkflow) =>
  [false, true].map((publicityRequired) => aCase(workflow, { publicityRequired, assistUnitIds: [] }).memory);

describe.each(latestWorkflows().map((workflow) => ({ name: workflow.definition.id, workflow })))(
  'the ways through the newest $name',
  ({ workflow }) => {
    const places = walk(workflow, births(workflow));
    const isTagged = (state: string, tag: 'closed' | 'resting') => stateOf(workflow, state).tags.includes(tag);

    it('reach every state', () => {
      expect([...statesOf(places)].sort()).toEqual(Object.keys(workflow.definition.states).sort());
    });

    it('lead on from every place where a case may not rest', () => {
      const stuck = [...places.values()].filter(({ memory, next }) => {
        const leadsOn = next.some((key) => key !== placeOf(memory));
        return !isTagged(memory.state, 'resting') && !leadsOn;
      });
      expect(stuck.map(({ memory }) => memory.state)).toEqual([]);
    });

    it('lead from every place to where a case may rest', () => {
      const safe = new Set(
        [...places].filter(([, { memory }]) => isTagged(memory.state, 'resting')).map(([key]) => key),
      );
      for (let before = -1; before < safe.size;) {
        before = safe.size;
        for (const [key, { next }] of places) if (next.some((one) => safe.has(one))) safe.add(key);
      }
      expect([...places.keys()].filter((key) => !safe.has(key))).toEqual([]);
    });

    it('close nothing while no verification is passed, not even by recovery', () => {
      const unverified = walk(workflow, births(workflow), { without: ['verification.passed'], recovery: true });
      expect([...statesOf(unverified)].filter((state) => isTagged(state, 'closed'))).toEqual([]);
      expect(statesOf(unverified).size).toBeGreaterThan(workflow.definition.path.length - 1);
    });

    it('to a closed state remember the verification', () => {
      for (const { memory } of places.values())
        if (isTagged(memory.state, 'closed')) expect(memory.context.verificationPassed).toBe(true);
    });
  },
);

describe.each([...firstWorkflows, ...Object.values(turning)].map((workflow) => ({ workflow, ...workflow.definition })))(
  'a second round of work in $id v$version',
  ({ workflow }) => {
    const rounds = [
      inState(workflow, 'verifying').after('verification.failed'),
      inState(workflow, 'verified').after('closure.returned'),
      inState(workflow, 'publicity').after('objection.upheld'),
      ...('reopened' in workflow.definition.states ? [inState(workflow, 'reopened')] : []),
    ].map(({ memory }) => memory);

    it('closes nothing without a verification of its own, not even by recovery', () => {
      const without = ['verification.passed', 'event.undone'] as const;
      const states = [...statesOf(walk(workflow, rounds, { without, recovery: true }))];
      expect(states).toContain('verifying');
      expect(states.filter((state) => stateOf(workflow, state).tags.includes('closed'))).toEqual([]);
    });
  },
);
