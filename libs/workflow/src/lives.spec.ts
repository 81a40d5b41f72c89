import { register } from './decide';
import { cast, evidence, measures, secondAssist, someone, units } from './testing/cast';
import { eventOf, registrationOf } from './testing/samples';
import { aCase, allWork, inState, promptRectification, rectification, undertaking } from './testing/story';

const everyDefinition = [
  ['rectification', rectification],
  ['prompt rectification', promptRectification],
  ['an undertaking', undertaking],
] as const;

describe.each(everyDefinition)('verification in %s', (_name, workflow) => {
  it('is refused to the unit that did the work, even to its verifier', () => {
    const own = someone('bureau', 'verifier', 'unit-leader');
    expect(inState(workflow, 'verifying').refuses(eventOf('verification.passed', { by: own }))).toContain(
      'verifier-is-independent',
    );
  });

  it('is refused to somebody who worked on it and moved to the office since', () => {
    const moved = { ...cast['lead-handler'], unitLine: cast.verifier.unitLine, roles: ['verifier'] as const };
    for (const type of ['evidence.judged', 'verification.passed', 'verification.failed'] as const)
      expect(inState(workflow, 'verifying').refuses(eventOf(type, { by: moved }))).toContain('verifier-is-independent');
  });

  it('is refused to whoever asked for closure, also when that request was returned and another one was made', () => {
    const again = inState(workflow, 'verifying').after(
      'closure.returned',
      eventOf('closure.requested', { by: someone('bureau', 'unit-leader') }),
    );
    const moved = { ...cast['lead-leader'], unitLine: cast.verifier.unitLine, roles: ['verifier'] as const };
    expect(again.refuses(eventOf('verification.passed', { by: moved }))).toEqual(['verifier-is-independent']);
  });

  it('cannot be passed once all evidence was rejected, until new evidence has come in', () => {
    const verifying = inState(workflow, 'verifying');
    const ids = verifying.context.evidence.map(({ id }) => id);
    const rejected = verifying.after(
      ...ids.map((evidenceId) =>
        eventOf('evidence.judged', { body: { evidenceId, verdict: 'rejected', reason: 'Blurred' } }),
      ),
    );
    expect(rejected.refuses('verification.passed')).toEqual(['evidence-for-every-measure']);
    const returned = rejected.after('verification.failed');
    expect(returned.refuses('closure.requested')).toEqual(['evidence-for-every-measure']);
  });

  it('that failed leaves nothing to close', () => {
    expect(inState(workflow, 'verifying').after('verification.failed').context.verificationPassed).toBe(false);
  });

  it('that passed is void when the head of office declines the closure', () => {
    const declined = inState(workflow, 'verified').after('closure.returned');
    expect(declined.memory.state).toBe('rectifying');
    expect(declined.context.verificationPassed).toBe(false);
    expect(declined.after('closure.requested').refuses('case.closed')).toEqual(['not-here']);
  });

  it('that passed is void when an objection is upheld', () => {
    const upheld = inState(workflow, 'publicity').after('objection.upheld');
    expect(upheld.context).toMatchObject({ verificationPassed: false, publicityUntil: null });
  });
});

describe('evidence', () => {
  it('of each measure counts for that measure: one rejected measure holds up the whole case', () => {
    const onlyMinutes = inState(rectification, 'verifying').after(
      eventOf('evidence.judged', { body: { evidenceId: evidence.minutes, verdict: 'rejected', reason: 'Undated' } }),
    );
    expect(onlyMinutes.refuses('verification.passed')).toEqual(['evidence-for-every-measure']);
    const mended = onlyMinutes
      .after('verification.failed')
      .after(eventOf('evidence.submitted', { body: { measureId: measures.rules }, facts: { evidenceId: 'new' } }))
      .after('closure.requested');
    expect(mended.refuses('verification.passed')).toEqual([]);
  });

  it('may be judged again before the verdict', () => {
    const verifying = inState(rectification, 'verifying');
    const rejected = eventOf('evidence.judged', { body: { verdict: 'rejected', reason: 'Blurred' } });
    expect(verifying.after(rejected, 'evidence.judged').refuses('verification.passed')).toEqual([]);
  });
});

describe('publicity', () => {
  it('that a case asks for cannot be passed over', () => {
    expect(inState(rectification, 'verified', { publicityRequired: true }).refuses('case.closed')).toEqual([
      'publicity-not-required',
    ]);
  });

  it('holds up the closure until the day after its last day', () => {
    const publicised = inState(rectification, 'publicity');
    expect(publicised.refuses(eventOf('case.closed', { on: '2026-10-23' }))).toEqual(['publicity-over']);
    expect(publicised.refuses(eventOf('case.closed', { on: '2026-10-24' }))).toEqual([]);
  });

  it('begins anew after an objection', () => {
    const again = inState(rectification, 'publicity').after(
      'objection.upheld',
      'closure.requested',
      'verification.passed',
    );
    expect(again.memory.state).toBe('verified');
    expect(again.refuses('case.closed')).toEqual(['publicity-not-required']);
  });
});

describe.each([
  ['rectification', rectification],
  ['prompt rectification', promptRectification],
] as const)('a relapse in %s', (_name, workflow) => {
  const reopened = inState(workflow, 'reopened');
  const plan = workflow === rectification ? (['plan.submitted', 'plan.approved'] as const) : [];
  const secondRound = reopened
    .after('case.reissued', 'receipt.signed', ...plan)
    .after(...allWork(workflow), 'closure.requested');

  it('keeps the units and the count, and forgets plan, evidence, deadline and verification', () => {
    expect(reopened.context).toMatchObject({
      leadUnitId: units.bureau,
      relapses: 1,
      measures: [],
      evidence: [],
      dueOn: null,
      verificationPassed: false,
    });
  });

  it('is counted each time', () => {
    const again = secondRound.after('verification.passed', 'case.closed', 'look-back.started', 'look-back.relapsed');
    expect(again.context.relapses).toBe(2);
  });

  it('asks the assist units again', () => {
    expect(reopened.after('case.reissued').context.tasks.map(({ status }) => status)).toEqual(['assigned', 'assigned']);
  });

  it('keeps those who worked on it from verifying the second round', () => {
    expect(reopened.context.workedBy).toContain(cast['lead-handler'].personId);
  });

  it('cannot be closed again before a new verification', () => {
    expect(secondRound.refuses('case.closed')).toEqual(['not-here']);
    expect(secondRound.context.verificationPassed).toBe(false);
    expect(secondRound.after('verification.passed', 'case.closed').memory.state).toBe('closed');
  });
});

describe('an assist unit', () => {
  const answered = inState(rectification, 'rectifying').after('assist.answered');

  it('answers once', () => {
    expect(answered.refuses('assist.answered')).toEqual(['own-assist-open']);
    expect(answered.refuses(eventOf('assist.answered', { by: someone('water', 'unit-leader') }))).toEqual([
      'own-assist-open',
    ]);
  });

  it('answers for itself only', () => {
    expect(answered.context.tasks).toMatchObject([
      { unitId: units.water, status: 'answered' },
      { unitId: units.roads, status: 'assigned' },
    ]);
    expect(answered.refuses(eventOf('assist.answered', { by: secondAssist }))).toEqual([]);
  });

  it('leaves the unit above to answer for itself, when both assist', () => {
    const both = inState(rectification, 'rectifying', { assistUnitIds: [units.water, units.waterSection] }).after(
      eventOf('assist.answered', { by: someone('waterSection', 'unit-handler') }),
    );
    expect(both.context.tasks).toMatchObject([
      { unitId: units.water, status: 'assigned' },
      { unitId: units.waterSection, status: 'answered' },
    ]);
  });
});

describe('the issue of a case', () => {
  it.each([
    ['the lead unit would verify itself', { verifyUnitId: units.bureau }],
    ['an assist unit would verify', { verifyUnitId: units.water }],
    ['the office would verify its own work', { leadUnitId: units.office }],
    ['the lead unit would assist itself', { assistUnitIds: [units.bureau] }],
  ])('is refused when %s since registration', (_when, changes) => {
    expect(aCase(rectification, changes).refuses('case.issued')).toEqual(['assigned-units-differ']);
  });

  it('is refused without a lead unit until one is assigned', () => {
    const draft = aCase(rectification, { leadUnitId: null, assistUnitIds: [] });
    expect(draft.refuses('case.issued')).toEqual(['lead-unit-set']);
    expect(draft.after('case.assigned').refuses('case.issued')).toEqual([]);
  });
});

describe('a fact that the shell owes', () => {
  it.each([
    ['dueOn', 'registered', eventOf('case.issued', { facts: {} })],
    ['measureIds', 'accepted', eventOf('plan.submitted', { facts: {} })],
    ['measureIds', 'accepted', eventOf('plan.submitted', { facts: { measureIds: [measures.pipes] } })],
    ['measureIds', 'accepted', eventOf('plan.submitted', { facts: { measureIds: [measures.pipes, measures.pipes] } })],
    ['evidenceId', 'rectifying', eventOf('evidence.submitted', { facts: {} })],
    ['dueOn', 'reopened', eventOf('case.reissued', { facts: {} })],
  ])('is never made up: %s in %s', (fact, state, event) => {
    expect(() => inState(rectification, state).after(event)).toThrow(`carries no usable fact '${fact}'`);
  });

  it('is never made up: the office of a new case', () => {
    expect(() => register(rectification, registrationOf({ facts: {} }))).toThrow(
      "carries no usable fact 'officeUnitId'",
    );
  });
});

describe('the effects of an event', () => {
  it('replan the timers at birth and tell nobody', () => {
    expect(aCase(rectification).effects).toEqual([{ kind: 'timers.replan' }]);
  });

  it('replan the timers and tell those whom the definition names', () => {
    expect(inState(rectification, 'issued').effects).toEqual([
      { kind: 'timers.replan' },
      { kind: 'notice.post', to: ['lead-liaison', 'lead-leader', 'assist'] },
    ]);
  });

  it('tell nobody where the definition names nobody', () => {
    expect(inState(rectification, 'rectifying').after('progress.reported').effects).toEqual([
      { kind: 'timers.replan' },
    ]);
  });
});
