import { caseEventBodies, caseRoles, formOf, type Actor, type CaseRole } from '@bihuan/contracts';
import fc from 'fast-check';
import type { CaseWorkflow } from './case-workflow';
import { compile } from './compile';
import { decide } from './decide';
import { edgesOf } from './definition';
import { rectificationV1 } from './definitions/rectification.v1';
import { stateOf } from './case-workflow';
import { explain, NOT_YOURS, type Asking, type Explanation } from './explain';
import { guards, isGuardName } from './guards';
import type { CaseMemory } from './memory';
import { cast, outsider, someone } from './testing/cast';
import { livesOf } from './testing/lives';
import { eventOf } from './testing/samples';
import { aCase, inState, readyFor, rectification, type Story } from './testing/story';
import { firstWorkflows } from './testing/story';
import { variantsOf } from './testing/variants';

const asking = (by: Actor, on = '2026-10-26'): Asking => ({ by, on, at: `${on}T02:00:00.000Z` });
const told = (story: Story, by: Actor, on?: string): Explanation =>
  explain(rectification, story.memory, asking(by, on));
const allowed = ({ allowed }: Explanation) => allowed.map(({ type }) => type);
const refusal = ({ refused }: Explanation, type: string) => refused.find((event) => event.type === type);
const codes = (explanation: Explanation, type: string) => refusal(explanation, type)?.reasons.map(({ code }) => code);

const everybody: readonly Actor[] = [...Object.values(cast), outsider];
const cells = firstWorkflows.flatMap((workflow) =>
  Object.keys(workflow.definition.states).flatMap((state) =>
    (Object.keys(caseRoles) as CaseRole[]).map((role) => ({ workflow, id: workflow.definition.id, state, role })),
  ),
);

/** Everything that must hold of an explanation, whoever asks and wherever the case stands. */
function expectComplete(workflow: CaseWorkflow, memory: CaseMemory, by: Actor): void {
  const { allowed, refused } = explain(workflow, memory, asking(by));
  const edges = new Map(edgesOf(stateOf(workflow, memory.state)));
  const types = [...allowed, ...refused].map(({ type }) => type);
  expect(types.toSorted()).toEqual([...edges.keys()].toSorted());
  for (const { type, label, primary, form } of allowed) {
    const edge = edges.get(type as never);
    expect({ label, primary }).toEqual({ label: edge?.label, primary: edge?.primary });
    expect(form).toEqual(formOf(caseEventBodies[type as keyof typeof caseEventBodies]));
  }
  for (const { type, label, reasons, who } of refused) {
    const edge = edges.get(type as never);
    expect(label).toEqual(edge?.label);
    expect(who).toEqual(edge?.by.filter((role) => role !== 'system'));
    expect(reasons.length).toBeGreaterThan(0);
  }
}

describe('the explanation', () => {
  it.each(cells)('of $id in $state for $role tells of every event there', ({ workflow, state, role }) => {
    expectComplete(workflow, inState(workflow, state).memory, cast[role]);
  });

  it.each(cells)('of $id in $state for $role is borne out when raised', ({ workflow, state, role }) => {
    for (const [type] of edgesOf(stateOf(workflow, state))) {
      const { memory } = readyFor(workflow, state, type);
      const explanation = explain(workflow, memory, asking(cast[role]));
      const event = eventOf(type, { by: cast[role] });
      expect(allowed(explanation).includes(type)).toBe(decide(workflow, memory, event).accepted);
    }
  });

  it.each(firstWorkflows.map((workflow) => ({ id: workflow.definition.id, workflow })))(
    'agrees with the decision all through the lives of $id',
    ({ workflow }) => {
      fc.assert(
        fc.property(livesOf(workflow), fc.constantFrom(...everybody), ({ memories }, by) => {
          const memory = memories.at(-1) ?? memories[0];
          expectComplete(workflow, memory, by);
          expectBorneOut(workflow, memory, by);
        }),
        { numRuns: 50 },
      );
    },
  );
});

/**
 * What is explained as refused is refused for those reasons, whatever is filled in.
 * Whatever else is refused is so for its contents, which nobody could know before.
 */
function expectBorneOut(workflow: CaseWorkflow, memory: CaseMemory, by: Actor): void {
  const explanation = explain(workflow, memory, asking(by));
  for (const [type] of edgesOf(stateOf(workflow, memory.state))) {
    const expected = codes(explanation, type) ?? [];
    for (const variant of variantsOf(type, { workflow, memory, nth: 0 }).filter((event) => event.by === by)) {
      const decision = decide(workflow, memory, { ...variant, ...asking(by) });
      const given = decision.accepted ? [] : decision.refusals.map(({ code }) => code);
      expect(given).toEqual(expect.arrayContaining(expected));
      const others = given.filter((code) => !expected.includes(code));
      expect(others.filter((code) => isGuardName(code) && guards[code].reads === 'case')).toEqual([]);
      expect(others).not.toContain(NOT_YOURS);
    }
  }
}

describe('a clerk who opens a new case', () => {
  const explanation = told(aCase(rectification), cast['office-clerk']);

  it('is offered the usual next step first', () => {
    expect(allowed(explanation)).toEqual(['case.issued', 'case.assigned']);
    expect(explanation.allowed[0]?.primary).toBe(true);
  });

  it('is told who could withdraw it, and in which words', () => {
    expect(explanation.refused).toEqual([
      {
        type: 'case.withdrawn',
        label: { zh: '撤销立项', en: 'Withdraw' },
        reasons: [
          { code: NOT_YOURS, reason: { zh: '只有督查机构负责人可以操作', en: 'Only these may do it: Head of office' } },
        ],
        who: ['office-lead'],
      },
    ]);
  });
});

describe('a unit at work', () => {
  const rectifying = inState(rectification, 'rectifying');

  it('is told all that is missing before closure may be requested', () => {
    expect(codes(told(rectifying, cast['lead-leader']), 'closure.requested')).toEqual([
      'every-measure-done',
      'evidence-for-every-measure',
      'assists-answered',
    ]);
  });

  it('is offered what it can only get wrong in the form', () => {
    expect(allowed(told(rectifying, cast['lead-handler']))).toContain('measure.completed');
    expect(rectifying.refuses(eventOf('measure.completed', { body: { measureId: 'unknown' } }))).toEqual([
      'measure-known',
    ]);
  });

  it('is told both that it is not theirs and that something is missing', () => {
    expect(codes(told(rectifying, cast['lead-handler']), 'closure.requested')?.[0]).toBe(NOT_YOURS);
    expect(codes(told(rectifying, cast['lead-handler']), 'closure.requested')).toContain('assists-answered');
  });
});

describe('a verifier of the lead unit', () => {
  it('sees that verification is for somebody independent', () => {
    const explanation = told(inState(rectification, 'verifying'), someone('bureau', 'verifier'));
    expect(codes(explanation, 'verification.passed')).toContain('verifier-is-independent');
    expect(allowed(explanation)).toEqual([]);
  });
});

describe('a head of office during publicity', () => {
  const publicity = inState(rectification, 'publicity');

  it('may not close on the last day, and may on the next', () => {
    expect(codes(told(publicity, cast['office-lead'], '2026-10-23'), 'case.closed')).toEqual(['publicity-over']);
    expect(allowed(told(publicity, cast['office-lead'], '2026-10-24'))).toEqual(['case.closed', 'objection.upheld']);
  });
});

describe('an event that only time raises', () => {
  const { registered, ...others } = rectificationV1.states;
  const timed = compile({
    ...rectificationV1,
    states: {
      ...others,
      registered: {
        ...registered,
        on: { ...registered.on, 'case.withdrawn': { ...registered.on['case.withdrawn'], by: ['system'] } },
      },
    },
  });
  const { memory } = aCase(timed);

  it('is shown to nobody', () => {
    const { allowed, refused } = explain(timed, memory, asking(cast['office-lead']));
    expect([...allowed, ...refused].map(({ type }) => type)).not.toContain('case.withdrawn');
  });

  it('names the system when a person raises it all the same', () => {
    const decision = decide(timed, memory, eventOf('case.withdrawn'));
    expect(decision).toEqual({
      accepted: false,
      refusals: [{ code: NOT_YOURS, reason: { zh: '只有系统可以操作', en: 'Only these may do it: System' } }],
    });
  });
});
