import type { Actor, CaseEventType } from '@bihuan/contracts';
import { stateOf, type CaseWorkflow } from '../case-workflow';
import { decide, register } from '../decide';
import { edgesOf } from '../definition';
import { caseRolesOf } from '../may-raise';
import type { CaseMemory, StampedEvent, StampedRegistration } from '../memory';
import { cast, measures, outsider, secondAssist, units } from './cast';
import { eventOf } from './samples';

/** A whole life of a case: what was raised, and what it remembered after each event, birth first. */
export type Life = {
  readonly registration: StampedRegistration;
  readonly journal: readonly StampedEvent[];
  readonly memories: readonly [CaseMemory, ...CaseMemory[]];
};

/** A life that takes, at every step, one of the events that are accepted there; the numbers choose which. */
export function live(workflow: CaseWorkflow, registration: StampedRegistration, choices: readonly number[]): Life {
  let { memory } = register(workflow, registration);
  const journal: StampedEvent[] = [];
  const memories: [CaseMemory, ...CaseMemory[]] = [memory];
  for (const choice of choices) {
    const step = stepFrom(workflow, memory, { choice, nth: journal.length });
    if (!step) break;
    memory = step.memory;
    journal.push(step.event);
    memories.push(memory);
  }
  return { registration, journal, memories };
}

type Step = { readonly event: StampedEvent; readonly memory: CaseMemory };
type Turn = { readonly choice: number; readonly nth: number };

/** First the type, then the event: a type with many variants is no more likely than another. */
function stepFrom(workflow: CaseWorkflow, memory: CaseMemory, { choice, nth }: Turn): Step | undefined {
  const edges = edgesOf(stateOf(workflow, memory.state)).filter(
    ([type]) => type !== 'case.withdrawn' || choice % 16 === 0, // or half of all lives would end at birth
  );
  for (const [type, edge] of beginningAt(edges, choice))
    for (const event of beginningAt(variantsOf(type, memory, nth), Math.floor(choice / 8))) {
      if (!caseRolesOf(event.by, memory.context).some((role) => edge.by.includes(role))) continue;
      const decision = decide(workflow, memory, event);
      if (decision.accepted) return { event, memory: decision.memory };
    }
  return undefined;
}

function beginningAt<Item>(items: readonly Item[], choice: number): readonly Item[] {
  const start = choice % Math.max(items.length, 1);
  return [...items.slice(start), ...items.slice(0, start)];
}

const actors: readonly Actor[] = [...Object.values(cast), secondAssist, outsider];

/** Events of one type with different contents and actors; many of them will be refused. */
export function variantsOf(type: CaseEventType, memory: CaseMemory, nth: number): StampedEvent[] {
  const contents = contentsOf(type, memory, nth);
  return contents.flatMap((event) => actors.map((by) => ({ ...event, by })));
}

const anyMeasure = [measures.pipes, measures.rules];

function contentsOf(type: CaseEventType, { context }: CaseMemory, nth: number): StampedEvent[] {
  if (type === 'measure.completed') return anyMeasure.map((measureId) => eventOf(type, { body: { measureId } }));
  if (type === 'evidence.submitted')
    return [null, ...anyMeasure].map((measureId) =>
      eventOf(type, { body: { measureId }, facts: { evidenceId: `evidence-${nth}` } }),
    );
  if (type === 'evidence.judged')
    return context.evidence.flatMap(({ id }) => [
      eventOf(type, { body: { evidenceId: id } }),
      eventOf(type, { body: { evidenceId: id, verdict: 'rejected', reason: 'Blurred' } }),
    ]);
  if (type === 'case.assigned')
    return [
      eventOf(type),
      eventOf(type, { body: { publicityRequired: true } }),
      eventOf(type, { body: { assistUnitIds: [], verifyUnitId: units.culture } }),
    ];
  return [eventOf(type)];
}
