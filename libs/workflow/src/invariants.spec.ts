import { isOversight, isRecovery, type Actor } from '@bihuan/contracts';
import fc from 'fast-check';
import { stateOf, type CaseWorkflow } from './case-workflow';
import { decide } from './decide';
import { isAside } from './definition';
import { explain, type Explanation } from './explain';
import { guards, isGuardName } from './guards';
import type { CaseMemory, StampedEvent } from './memory';
import { livesOf, type Life } from './testing/lives';
import { eventOf } from './testing/samples';
import { everyActor } from './testing/variants';
import { blankContext } from './updates';
import { allWorkflows } from './workflows';

const workflows = allWorkflows().map((workflow) => ({
  name: `${workflow.definition.id}@${workflow.definition.version}`,
  workflow,
}));

type Step = { readonly event: StampedEvent | null; readonly before: CaseMemory | null; readonly memory: CaseMemory };

/** A life step by step, without what was undone. */
function stepsOf({ journal, memories }: Life): readonly Step[] {
  const steps: Step[] = [{ event: null, before: null, memory: memories[0] }];
  journal.forEach((event, nth) => {
    const [before, memory] = [memories[nth], memories[nth + 1]];
    if (!before || !memory) throw new Error('A memory is missing');
    if (event.type === 'event.undone') steps.pop();
    else steps.push({ event, before, memory });
  });
  return steps;
}

const isEvent = (type: string) => (step: Step) => step.event?.type === type;

/** Where an event of this kind would be offered. */
function offersIn({ allowed, askable, oversight, recovery }: Explanation, { type }: StampedEvent): readonly string[] {
  if (isOversight(type)) return oversight.map((offer) => offer.type);
  const offers = type === 'request.submitted' ? askable : isRecovery(type) ? recovery : allowed;
  return offers.map((offer) => offer.type);
}

function expectAccepted(workflow: CaseWorkflow, memory: CaseMemory, by: Actor): void {
  const asking = { by, at: '2026-10-26T02:00:00.000Z', on: '2026-10-26' };
  const { on } = stateOf(workflow, memory.state);
  for (const { type } of explain(workflow, memory, asking).allowed) {
    const edge = Object.entries(on).find(([event]) => event === type)?.[1];
    const readsEvent = edge?.needs.some((name) => isGuardName(name) && guards[name].reads === 'event');
    if (edge && !readsEvent)
      expect(
        decide(workflow, memory, { ...eventOf(type as StampedEvent['type'] & 'case.issued'), ...asking }),
      ).toMatchObject({
        accepted: true,
      });
  }
}

/** On which step of the ladder a case stands after an event. */
function levelAfter({ event, before }: Step): number {
  const { escalation, redos } = before?.context ?? { escalation: 0, redos: 0 };
  switch (event?.type) {
    case 'look-back.relapsed':
      return escalation + 1;
    case 'call-back.dissatisfied':
      return redos > 0 ? escalation + 1 : escalation;
    case 'urging.issued':
      return Math.max(escalation, event.facts.urging?.level ?? 0);
    default:
      return escalation;
  }
}

type Claim = (workflow: CaseWorkflow, life: Life) => void;
const isTagged = (workflow: CaseWorkflow, state: string, tag: 'open' | 'closed' | 'rectifying') =>
  stateOf(workflow, state).tags.includes(tag);
const shape = Object.keys(blankContext('office')).sort().join();

/** What holds in every life. */
const claims: Readonly<Record<string, Claim>> = {
  'the state is one of the definition, and the memory has the shape of every memory': (workflow, { memories }) => {
    const isKnown = ({ state, context }: CaseMemory) =>
      Object.hasOwn(workflow.definition.states, state) && Object.keys(context).sort().join() === shape;
    expect(memories.filter((memory) => !isKnown(memory))).toEqual([]);
  },

  'the memory can be stored and stays small': (_workflow, { memories }) => {
    const last = memories.at(-1) ?? memories[0];
    const text = JSON.stringify(last);
    expect(JSON.parse(text)).toEqual(last);
    expect(text.length).toBeLessThan(20_000);
  },

  'nothing is closed without a verification after the last round of work': (workflow, life) => {
    const steps = stepsOf(life);
    steps.forEach(({ memory }, nth) => {
      if (!isTagged(workflow, memory.state, 'closed')) return;
      const past = steps.slice(0, nth + 1);
      const work = past.findLastIndex((step) => isTagged(workflow, step.memory.state, 'rectifying'));
      const relapse = past.findLastIndex(isEvent('look-back.relapsed'));
      expect(past.findLastIndex(isEvent('verification.passed'))).toBeGreaterThan(Math.max(work, relapse));
      expect(memory.context.verificationPassed).toBe(true);
    });
  },

  'nobody verifies who worked on it before': (_workflow, life) => {
    for (const { event, before } of stepsOf(life))
      if (event?.type === 'verification.passed') expect(before?.context.workedBy).not.toContain(event.by.personId);
  },

  'requests wait only where somebody could still decide them, and none twice': (workflow, { memories }) => {
    const isFaulty = ({ state, context: { requests } }: CaseMemory) => {
      const isDecided = stateOf(workflow, state).on['request.refused'] || isTagged(workflow, state, 'open');
      const hasTwins = new Set(requests.map(({ event }) => event)).size < requests.length;
      return hasTwins || (!isDecided && requests.length > 0);
    };
    expect(memories.filter(isFaulty)).toEqual([]);
  },

  'a case that stands aside knows where it came from, and no other case does': (workflow, { memories }) => {
    const isFaulty = ({ state, context: { cameFrom, suspendedOn } }: CaseMemory) => {
      const aside = isAside(stateOf(workflow, state));
      return (cameFrom !== null) !== aside || (suspendedOn !== null) !== aside;
    };
    expect(memories.filter(isFaulty)).toEqual([]);
  },

  'a clock that runs has a day on which it ends': (workflow, life) => {
    const steps = stepsOf(life);
    const isFaulty = ({ memory: { state, context } }: Step, nth: number) => {
      if (stateOf(workflow, state).clock !== 'running') return false;
      if (context.issuedOn === null || context.leadUnitId === null) return true;
      // a steward may force a relapsed case back to work before anybody has set it a new day
      const relapse = steps.slice(0, nth + 1).findLastIndex(isEvent('look-back.relapsed'));
      const isForced = relapse >= 0 && steps.slice(relapse, nth + 1).some(isEvent('state.forced'));
      return context.dueOn === null && !isForced;
    };
    expect(steps.filter(isFaulty)).toEqual([]);
  },

  'every relapse is counted': (_workflow, life) => {
    const steps = stepsOf(life);
    const relapses = steps.filter(isEvent('look-back.relapsed')).length;
    expect(steps.at(-1)?.memory.context.relapses).toBe(relapses);
  },

  'a case is raised by a relapse, a caller dissatisfied again and an urging notice, and by nothing else': (
    _workflow,
    life,
  ) => {
    for (const step of stepsOf(life)) expect(step.memory.context.escalation).toBe(levelAfter(step));
  },

  'no count falls below nothing, and no unit has two parts': (_workflow, { memories }) => {
    const isFaulty = ({ context: { publicityObjections, tasks } }: CaseMemory) =>
      publicityObjections < 0 || new Set(tasks.map(({ unitId }) => unitId)).size < tasks.length;
    expect(memories.filter(isFaulty)).toEqual([]);
  },

  'everything that was accepted had been offered to whoever raised it': (workflow, { journal, memories }) => {
    const isOffered = (event: StampedEvent, nth: number) =>
      offersIn(explain(workflow, memories[nth] ?? memories[0], event), event).includes(
        event.type === 'request.submitted' ? event.proposal.type : event.type,
      );
    expect(journal.filter((event, nth) => !isOffered(event, nth))).toEqual([]);
  },

  'everything that is allowed and asks nothing of its contents is accepted': (workflow, { memories }) => {
    for (const by of everyActor) expectAccepted(workflow, memories.at(-1) ?? memories[0], by);
  },
};

describe.each(workflows)('in every life of $name', ({ workflow }) => {
  const lives = fc.sample(livesOf(workflow), { numRuns: 70, seed: 20_261_122 });

  it.each(Object.entries(claims))('%s', (_claim, holds) => {
    for (const life of lives) holds(workflow, life);
  });

  it('all this holds, whatever comes', () => {
    const lifeHolds = (life: Life) => Object.values(claims).forEach((holds) => holds(workflow, life));
    fc.assert(fc.property(livesOf(workflow), lifeHolds), { numRuns: 8 });
  });

  it('every state that leads on is reached by some of them', () => {
    const leadsOn = Object.entries(workflow.definition.states).filter(([, { on }]) => Object.keys(on).length > 0);
    const reached = new Set(lives.flatMap(({ memories }) => memories.map(({ state }) => state)));
    expect(leadsOn.map(([state]) => state).filter((state) => !reached.has(state))).toEqual([]);
  });
});
