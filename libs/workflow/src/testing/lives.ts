import { isRecovery, recoveryTypes, type CaseEventType } from '@bihuan/contracts';
import fc from 'fast-check';
import { stateOf, type CaseWorkflow } from '../case-workflow';
import { decide, register } from '../decide';
import { edgesOf } from '../definition';
import { caseRolesOf } from '../may-raise';
import type { CaseMemory, StampedEvent, StampedRegistration } from '../memory';
import { registrationOf } from './samples';
import { variantsOf, type Scene } from './variants';

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
    const last = journal.at(-1);
    const before = last && !isRecovery(last.type) ? memories.at(-2) : undefined;
    const step = stepFrom({ workflow, memory, nth: journal.length, before }, choice);
    if (!step) break;
    memory = step.memory;
    journal.push(step.event);
    memories.push(memory);
  }
  return { registration, journal, memories };
}

type Step = { readonly event: StampedEvent; readonly memory: CaseMemory };

/** First the type, then the event: a type with many variants is no more likely than another. */
function stepFrom(scene: Scene, choice: number): Step | undefined {
  const { workflow, memory } = scene;
  const { on } = stateOf(workflow, memory.state);
  for (const type of typesFor(scene, choice))
    for (const event of beginningAt(variantsOf(type, scene), Math.floor(choice / 4096))) {
      const by = on[type]?.by;
      if (by && !caseRolesOf(event.by, memory.context).some((role) => by.includes(role))) continue;
      const decision = decide(workflow, memory, event);
      if (decision.accepted) return { event, memory: decision.memory };
    }
  return undefined;
}

/** What ends a life or throws it back; or most lives would be over before anything else could happen. */
const rare: ReadonlySet<string> = new Set<CaseEventType>([
  'case.withdrawn',
  'case.terminated',
  'case.merged',
  'case.referred',
  'referral.received',
  'case.returned',
  'case.reassigned',
  'case.suspended',
]);

/** Every other time the usual next step comes first; now and then what is rare, and now and then recovery. */
function typesFor({ workflow, memory }: Scene, choice: number): readonly CaseEventType[] {
  const edges = edgesOf(stateOf(workflow, memory.state));
  const turn = choice % 16;
  const place = Math.floor(choice / 16);
  const usual = edges.filter(([, { primary }]) => primary).map(([type]) => type);
  const others = edges.map(([type]) => type).filter((type) => turn === 0 || !rare.has(type));
  const askable = edges.some(([, { ask }]) => ask) ? (['request.submitted'] as const) : [];
  if (turn === 1) return beginningAt([...recoveryTypes, ...others], place);
  return [...(turn % 2 === 0 ? [] : beginningAt(usual, place)), ...beginningAt([...others, ...askable], place)];
}

function beginningAt<Item>(items: readonly Item[], choice: number): readonly Item[] {
  const start = choice % Math.max(items.length, 1);
  return [...items.slice(start), ...items.slice(0, start)];
}

const registrations = fc
  .record({ publicityRequired: fc.boolean(), assisted: fc.boolean(), assigned: fc.boolean() })
  .map(({ publicityRequired, assisted, assigned }) =>
    registrationOf({
      publicityRequired,
      ...(assisted ? {} : { assistUnitIds: [] }),
      ...(assigned ? {} : { leadUnitId: null }),
    }),
  );

/** Any life in a workflow: born with or without units and publicity, and then whatever comes. */
export function livesOf(workflow: CaseWorkflow): fc.Arbitrary<Life> {
  const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 60, size: 'max' });
  return fc
    .tuple(registrations, choices)
    .map(([registration, chosen]) => live(workflow, { ...registration, workflow: workflow.definition.id }, chosen));
}
