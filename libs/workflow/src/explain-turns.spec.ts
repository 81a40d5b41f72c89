import {
  askableTypes,
  caseEventBodies,
  caseRoles,
  formOf,
  proposalBodies,
  type Actor,
  type CaseRole,
  type FormField,
} from '@bihuan/contracts';
import { stateOf } from './case-workflow';
import { decide } from './decide';
import { edgesOf } from './definition';
import { explain, NOT_YOURS, type Asking, type Explanation } from './explain';
import { guards, isGuardName } from './guards';
import { cast, outsider, someone, units } from './testing/cast';
import { requestOf } from './testing/requests';
import { eventOf } from './testing/samples';
import { inState, readyFor, turning, type Story } from './testing/story';
import { everyCaseRole } from './testing/tables';

const { rectification } = turning;
const asking = (by: Actor, on: string): Asking => ({ by, on, at: `${on}T02:00:00.000Z` });
const told = (story: Story, by: Actor, on = '2026-09-01'): Explanation =>
  explain(rectification, story.memory, asking(by, on));
const typesOf = (offers: readonly { readonly type: string }[]) => offers.map(({ type }) => type);
const codes = ({ refused }: Explanation, type: string) =>
  refused.find((event) => event.type === type)?.reasons.map(({ code }) => code);
/** How an event is told of: in which list, or in none. */
const placeOf = ({ allowed, askable, refused }: Explanation, type: string): string =>
  Object.entries({ allowed, askable, refused }).find(([, offers]) => typesOf(offers).includes(type))?.[0] ?? 'hidden';

const leader = cast['lead-leader'];
const lead = cast['office-lead'];
const rectifying = inState(rectification, 'rectifying');

const cells = Object.values(turning).flatMap((workflow) =>
  Object.keys(workflow.definition.states).flatMap((state) =>
    everyCaseRole.map((role) => ({ workflow, id: workflow.definition.id, state, role })),
  ),
);

/** The form is that of the event; what names a part or a request offers at least one. */
function expectToAsk(form: readonly FormField[], asked: readonly FormField[]): void {
  const named = form.filter(({ widget }) => widget === 'task' || widget === 'request');
  expect(form.map((field) => (named.includes(field) ? { ...field, options: null } : field))).toEqual(asked);
  for (const { options } of named) expect(options?.length).toBeGreaterThan(0);
}

describe('the explanation of a case with turns', () => {
  it.each(cells)('of $id in $state for $role tells of each event once, in its words', ({ workflow, state, role }) => {
    const { allowed, askable, refused, recovery } = explain(
      workflow,
      inState(workflow, state).memory,
      asking(cast[role], '2026-09-01'),
    );
    const edges = new Map<string, ReturnType<typeof edgesOf>[number][1]>(edgesOf(stateOf(workflow, state)));
    const types = typesOf([...allowed, ...askable, ...refused]);
    expect(new Set(types).size).toBe(types.length);
    for (const type of types) expect([...edges.keys()]).toContain(type);
    for (const { type, label, form } of allowed) {
      expect(label).toEqual(edges.get(type)?.label);
      expectToAsk(form, formOf(caseEventBodies[type as keyof typeof caseEventBodies]));
    }
    for (const { type, label, form, primary } of askable) {
      expect([label, primary]).toEqual([edges.get(type)?.ask?.label, false]);
      expect(form).toEqual(formOf(proposalBodies[type as keyof typeof proposalBodies]));
    }
    for (const { reasons } of refused) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const { reason } of reasons) {
        expect(reason.zh).toMatch(/\p{Script=Han}/u);
        expect(reason.en).toMatch(/^[A-Z]/);
      }
    }
    expect(recovery.length > 0).toBe(role === 'process-steward');
  });

  it.each(cells)('of $id in $state for $role is borne out when raised', ({ workflow, state, role }) => {
    const by = cast[role];
    for (const [type, { needs }] of edgesOf(stateOf(workflow, state))) {
      const { memory } = readyFor(workflow, state, type);
      const event = eventOf(type, { by });
      const place = placeOf(explain(workflow, memory, event), type);
      const decision = decide(workflow, memory, event);
      if (place !== 'allowed') expect(decision.accepted).toBe(false);
      else if (!decision.accepted) {
        const readFromEvent = needs.filter((name) => isGuardName(name) && guards[name].reads === 'event');
        for (const { code } of decision.refusals) expect(readFromEvent).toContain(code);
      }
    }
  });

  it.each(cells)('of $id in $state for $role is borne out when asked for', ({ workflow, state, role }) => {
    const story = inState(workflow, state);
    for (const type of askableTypes) {
      const request = requestOf(type, {
        by: cast[role],
        ...(state === 'closed' ? { on: '2026-11-10', proposal: { against: 'conclusion' } } : {}),
      });
      const isOffered = placeOf(explain(workflow, story.memory, request), type) === 'askable';
      expect([type, story.refuses(request).length === 0]).toEqual([type, isOffered]);
    }
  });
});

describe('a unit that would hand a case back', () => {
  const accepted = inState(rectification, 'accepted');

  it('may ask for it until its window closes, and is told so afterwards', () => {
    expect(placeOf(told(accepted, leader, '2026-08-10'), 'case.returned')).toBe('askable');
    const late = told(accepted, leader, '2026-08-11');
    expect(late.refused.find(({ type }) => type === 'case.returned')).toEqual({
      type: 'case.returned',
      label: { zh: '收回，另行交办', en: 'Take back' },
      reasons: [
        {
          code: 'within-return-window',
          reason: { zh: '已超过退回期限', en: 'The time for handing the case back is over' },
        },
      ],
      who: ['office-clerk', 'office-lead'],
    });
  });

  it('may not ask again once the office has ruled that it is theirs', () => {
    const designated = accepted.after(requestOf('case.returned'), 'unit.designated');
    expect(designated.context.requests).toEqual([]);
    expect(codes(told(designated, leader, '2026-08-07'), 'case.returned')).toEqual(['not-designated']);
    expect(designated.refuses(requestOf('case.returned'))).toEqual(['not-designated']);
  });

  it('may not ask twice at a time', () => {
    const asked = accepted.after(requestOf('case.returned'));
    expect(codes(told(asked, leader, '2026-08-07'), 'case.returned')).toEqual(['nothing-like-it-asked']);
    expect(asked.refuses(requestOf('case.returned'))).toEqual(['nothing-like-it-asked']);
  });

  it('is not told that its handler could do so: that is for those who speak for the unit', () => {
    expect(codes(told(accepted, cast['lead-handler'], '2026-08-07'), 'case.returned')).toEqual([NOT_YOURS]);
  });
});

describe('a third extension', () => {
  const extended = (newDueOn: string) =>
    eventOf('deadline.extended', {
      body: { newDueOn },
      facts: { extension: { days: 10, workingDays: 6, periodDays: 89 } },
    });
  const twice = rectifying.after(extended('2026-11-10'), extended('2026-11-20'));

  it('is refused to the head of office, who is told who could', () => {
    const explanation = told(twice, lead);
    expect(codes(explanation, 'deadline.extended')).toEqual(['extensions-left']);
    expect(explanation.refused.find(({ type }) => type === 'deadline.extended')?.who).toEqual([
      'office-lead',
      'gov-leader',
    ]);
    expect(twice.refuses(extended('2026-11-30'))).toEqual(['extensions-left']);
  });

  it('is allowed to a government leader', () => {
    expect(placeOf(told(twice, cast['gov-leader']), 'deadline.extended')).toBe('allowed');
    const third = twice.after({ ...extended('2026-11-30'), by: cast['gov-leader'] });
    expect(third.context).toMatchObject({
      dueOn: '2026-11-30',
      extensions: { count: 3, days: 30, workingDays: 18 },
    });
  });

  it('may still be asked for by the unit, as long as the case is not overdue', () => {
    expect(placeOf(told(twice, leader, '2026-11-20'), 'deadline.extended')).toBe('askable');
    expect(codes(told(twice, leader, '2026-11-21'), 'deadline.extended')).toEqual(['not-expired']);
  });
});

describe('what may be raised', () => {
  it('is never asked for by whoever may raise it', () => {
    for (const by of [lead, cast['office-clerk'], cast['gov-leader']])
      for (const state of Object.keys(rectification.definition.states))
        expect(told(inState(rectification, state), by).askable).toEqual([]);
  });

  it('is not asked for by somebody who leads the office and the unit at once', () => {
    const both = someone('office', 'office-lead', 'unit-leader');
    const own = inState(rectification, 'issued', { leadUnitId: units.office, verifyUnitId: units.culture });
    const explanation = told(own, both);
    expect(placeOf(explanation, 'case.terminated')).toBe('allowed');
    expect(typesOf(explanation.askable)).not.toContain('case.terminated');
  });
});

describe('an event that does not concern a case', () => {
  const hidden = (story: Story, type: string) =>
    [...Object.values(cast), outsider].every((by) => placeOf(told(story, by), type) === 'hidden');
  const neverExtended = { ...rectifying.context, terms: { ...rectifying.context.terms, extension: null } };

  it.each([
    ['a request is decided', 'request.refused', rectifying, rectifying.after(requestOf('deadline.extended'))],
    ['a request is withdrawn', 'request.withdrawn', rectifying, rectifying.after(requestOf('deadline.extended'))],
    [
      'a return is ruled on',
      'unit.designated',
      inState(rectification, 'issued').after(requestOf('case.merged')),
      inState(rectification, 'issued').after(requestOf('case.returned')),
    ],
    [
      'a case is withdrawn',
      'case.withdrawn',
      rectifying.after(requestOf('objection.sustained')),
      rectifying.after(requestOf('objection.sustained'), 'objection.sustained'),
    ],
    [
      'an answer is accepted',
      'task.accepted',
      rectifying.after('task.signed'),
      rectifying.after('task.signed', 'task.answered'),
    ],
    ['a part is signed for', 'task.signed', inState(rectification, 'rectifying', { assistUnitIds: [] }), rectifying],
    [
      'an objection of the public is dismissed',
      'publicity-objection.dismissed',
      inState(rectification, 'publicity'),
      inState(rectification, 'publicity').after('publicity-objection.received'),
    ],
  ] as const)('is told to nobody, until it does: %s', (_what, type, before, after) => {
    expect([hidden(before, type), hidden(after, type)]).toEqual([true, false]);
    expect(before.refuses(type)).not.toEqual([]);
  });

  it('is told to nobody, and refused in words: an extension that the trade does not know', () => {
    const memory = { state: 'rectifying', context: neverExtended };
    expect(placeOf(explain(rectification, memory, asking(lead, '2026-09-16')), 'deadline.extended')).toBe('hidden');
    expect(placeOf(explain(rectification, memory, asking(leader, '2026-09-16')), 'deadline.extended')).toBe('hidden');
    for (const event of [eventOf('deadline.extended'), requestOf('deadline.extended')])
      expect(decide(rectification, memory, event)).toMatchObject({
        accepted: false,
        refusals: expect.arrayContaining([
          {
            code: 'extension-known',
            reason: { zh: '这类事项不得延期', en: 'Matters of this kind are never put off' },
          },
        ]),
      });
  });
});

describe('a decision that somebody else must take', () => {
  const objected = rectifying.after(requestOf('objection.sustained'));

  it('on an objection is not for whoever issued the case', () => {
    const issuer = { ...cast['office-clerk'], roles: ['office-lead'] as const };
    expect(codes(told(objected, issuer), 'objection.sustained')).toEqual(['decider-took-no-part']);
    expect(objected.refuses(eventOf('request.refused', { by: { ...issuer } }))).toEqual(['refuser-took-no-part']);
    expect(placeOf(told(objected, lead), 'objection.sustained')).toBe('allowed');
  });

  it('says in both languages whose it is', () => {
    const reasons = told(objected, leader).refused.find(({ type }) => type === 'request.refused')?.reasons;
    const roles = ['office-clerk', 'office-lead', 'gov-leader'] as const satisfies readonly CaseRole[];
    expect(reasons).toEqual([
      {
        code: NOT_YOURS,
        reason: {
          zh: `只有${roles.map((role) => caseRoles[role].zh).join('、')}可以操作`,
          en: `Only these may do it: ${roles.map((role) => caseRoles[role].en).join(', ')}`,
        },
      },
    ]);
  });

  it('on an extension is not for a clerk, who may see the request but not refuse it', () => {
    const asked = rectifying.after(requestOf('deadline.extended'));
    expect(asked.refuses(eventOf('request.refused', { by: cast['office-clerk'] }))).toEqual([
      'request-yours-to-decide',
    ]);
    expect(asked.after('request.refused').context.requests).toEqual([]);
  });
});
