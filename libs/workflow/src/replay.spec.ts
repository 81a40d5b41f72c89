import { caseEventTypes } from '@bihuan/contracts';
import fc from 'fast-check';
import type { CaseWorkflow } from './case-workflow';
import { decide, register } from './decide';
import type { CaseMemory, StampedEvent, StampedRegistration } from './memory';
import { livesOf, type Life } from './testing/lives';
import { variantsOf } from './testing/variants';
import { allWorkflows } from './workflows';

/** What the journal gives back: the same words, but none of the same objects. */
const stored = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function replayed(
  workflow: CaseWorkflow,
  registration: StampedRegistration,
  journal: readonly StampedEvent[],
): CaseMemory {
  return journal.reduce<CaseMemory>((memory, event) => {
    const decision = decide(workflow, memory, event);
    if (!decision.accepted) throw new Error(`The journal holds ${event.type}, which ${memory.state} refuses`);
    return decision.memory;
  }, register(workflow, registration).memory);
}

const workflows = allWorkflows().map((workflow) => ({
  id: `${workflow.definition.id}@${workflow.definition.version}`,
  workflow,
}));

describe.each(workflows)('the journal of $id', ({ workflow }) => {
  const lives = livesOf(workflow);
  const holdsForEvery = (claim: (life: Life) => void) => fc.assert(fc.property(lives, claim), { numRuns: 10 });

  it('gives back the memory that the case had', () => {
    holdsForEvery(({ registration, journal, memories }) => {
      expect(replayed(workflow, stored(registration), stored(journal))).toEqual(memories.at(-1));
    });
  });

  it('can be taken up from any memory that was saved on the way', () => {
    holdsForEvery(({ journal, memories }) => {
      const half = Math.floor(journal.length / 2);
      const rest = journal.slice(half).reduce<CaseMemory>(
        (memory, event) => {
          const decision = decide(workflow, stored(memory), stored(event));
          return decision.accepted ? decision.memory : memory;
        },
        stored(memories[half] ?? memories[0]),
      );
      expect(rest).toEqual(memories.at(-1));
    });
  });

  it('is decided without touching what is handed in, and always the same', () => {
    holdsForEvery(({ registration, journal, memories }) => {
      deepFreeze([registration, journal, memories]);
      expect(register(workflow, registration).memory).toEqual(memories[0]);
      journal.forEach((event, nth) => {
        const before = memories[nth];
        if (!before) throw new Error('A memory is missing');
        const decision = decide(workflow, before, event);
        expect(decision).toEqual(decide(workflow, before, event));
        expect(decision).toMatchObject({ accepted: true, memory: memories[nth + 1] });
      });
    });
  });

  it('is refused in silence: a refusal says why and changes nothing', () => {
    fc.assert(
      fc.property(lives, fc.constantFrom(...caseEventTypes), fc.nat(), ({ memories }, type, which) => {
        const memory = deepFreeze(memories.at(-1) ?? memories[0]);
        const variants = variantsOf(type, { workflow, memory, nth: memories.length });
        const event = variants[which % Math.max(variants.length, 1)];
        const decision = event && decide(workflow, memory, deepFreeze(event));
        if (!decision || decision.accepted) return;
        expect(decision.refusals.length).toBeGreaterThan(0);
        for (const { code, reason } of decision.refusals) expect([code, reason.zh, reason.en]).not.toContain('');
      }),
      { numRuns: 25 },
    );
  });
});
