import { decide } from './decide';
import { guards, holds, isGuardName, type GuardName } from './guards';
import type { CaseContext, StampedEvent, TaskMemory } from './memory';
import { cast, evidence, measures, outsider, secondAssist, someone, units } from './testing/cast';
import { eventOf } from './testing/samples';
import { aCase, inState, rectification } from './testing/story';

type Situation = readonly [when: string, context: CaseContext, event: StampedEvent];

const assistOf = (unitId: string): TaskMemory => ({
  unitId,
  part: 'assist',
  under: null,
  status: 'assigned',
  weight: 1,
});
const born = aCase(rectification).context;
const planned = inState(rectification, 'rectifying').context;
const worked = inState(rectification, 'verifying').context;
const rejected = (...ids: readonly string[]): CaseContext => ({
  ...worked,
  evidence: worked.evidence.map((piece) => (ids.includes(piece.id) ? { ...piece, verdict: 'rejected' } : piece)),
});
const anyEvent = eventOf('receipt.signed');
const passedBy = (by: StampedEvent['by']) => eventOf('verification.passed', { by });
const assigned = (body: Parameters<typeof eventOf<'case.assigned'>>[1]) => eventOf('case.assigned', body);

/** For each guard of the first definitions: when it holds, and when it does not. */
const situations: Readonly<Partial<Record<GuardName, { holds: readonly Situation[]; fails: readonly Situation[] }>>> = {
  'lead-unit-set': {
    holds: [['a unit leads', born, anyEvent]],
    fails: [['no unit leads', { ...born, leadUnitId: null }, anyEvent]],
  },
  'units-differ': {
    holds: [
      ['all units differ', born, assigned({})],
      ['another unit verifies', born, assigned({ body: { verifyUnitId: units.culture } })],
      [
        'the office leads and another unit verifies',
        born,
        assigned({ body: { leadUnitId: units.office, verifyUnitId: units.culture } }),
      ],
    ],
    fails: [
      ['the lead unit would verify', born, assigned({ body: { verifyUnitId: units.bureau } })],
      ['an assist unit would verify', born, assigned({ body: { verifyUnitId: units.water } })],
      ['the office would lead and verify', born, assigned({ body: { leadUnitId: units.office } })],
      ['the lead unit would assist itself', born, assigned({ body: { assistUnitIds: [units.bureau] } })],
      ['a unit would assist twice', born, assigned({ body: { assistUnitIds: [units.water, units.water] } })],
    ],
  },
  'assigned-units-differ': {
    holds: [
      ['all units differ', born, anyEvent],
      ['no unit leads yet', { ...born, leadUnitId: null }, anyEvent],
    ],
    fails: [
      ['the lead unit would verify', { ...born, verifyUnitId: units.bureau }, anyEvent],
      ['the office would lead and verify', { ...born, leadUnitId: units.office }, anyEvent],
      ['an assist unit would verify', { ...born, verifyUnitId: units.roads }, anyEvent],
      ['the lead unit would assist itself', { ...born, leadUnitId: units.water }, anyEvent],
    ],
  },
  'due-in-future': {
    holds: [
      ['the deadline lies ahead', born, eventOf('case.issued', { on: '2026-10-30', facts: { dueOn: '2026-10-31' } })],
      ['there is no deadline', born, eventOf('case.issued', { facts: { dueOn: null } })],
    ],
    fails: [
      ['the deadline is today', born, eventOf('case.issued', { on: '2026-10-31', facts: { dueOn: '2026-10-31' } })],
      ['the deadline has passed', born, eventOf('case.issued', { on: '2026-11-01', facts: { dueOn: '2026-10-31' } })],
    ],
  },
  'measures-within-deadline': {
    holds: [
      ['the last measure is due with the case', planned, eventOf('plan.submitted')],
      ['the case has no deadline', { ...planned, dueOn: null }, eventOf('plan.submitted')],
    ],
    fails: [['a measure is due a day after the case', { ...planned, dueOn: '2026-10-30' }, eventOf('plan.submitted')]],
  },
  'progress-in-words': {
    holds: [
      ['there are words', planned, eventOf('progress.reported')],
      ['nothing has changed', planned, eventOf('progress.reported', { body: { unchanged: true, text: null } })],
    ],
    fails: [
      ['there are no words', planned, eventOf('progress.reported', { body: { text: null } })],
      ['the words are empty', planned, eventOf('progress.reported', { body: { text: '' } })],
    ],
  },
  'measure-known': {
    holds: [
      ['the measure is in the plan', planned, eventOf('measure.completed')],
      ['the evidence is for the case as a whole', planned, eventOf('evidence.submitted')],
    ],
    fails: [
      ['no such measure was planned', planned, eventOf('measure.completed', { body: { measureId: measures.unknown } })],
      [
        'the evidence is for none of the plan',
        planned,
        eventOf('evidence.submitted', { body: { measureId: measures.unknown } }),
      ],
    ],
  },
  'measure-open': {
    holds: [['the measure is not done', planned, eventOf('measure.completed')]],
    fails: [['the measure is done', worked, eventOf('measure.completed')]],
  },
  'some-measure-open': {
    holds: [['a measure is left', planned, anyEvent]],
    fails: [
      ['all measures are done', worked, anyEvent],
      ['there is no plan', born, anyEvent],
    ],
  },
  'every-measure-done': {
    holds: [
      ['all measures are done', worked, anyEvent],
      ['there is no plan', born, anyEvent],
    ],
    fails: [['a measure is left', planned, anyEvent]],
  },
  'evidence-for-every-measure': {
    holds: [
      ['each measure has evidence', worked, anyEvent],
      ['there is no plan, but evidence for the case', { ...worked, measures: [] }, anyEvent],
    ],
    fails: [
      ['nothing was submitted', planned, anyEvent],
      ['there is neither plan nor evidence', born, anyEvent],
      ['the only evidence of a measure was rejected', rejected(evidence.minutes), anyEvent],
      [
        'without a plan, all evidence was rejected',
        { ...rejected(evidence.photos, evidence.minutes), measures: [] },
        anyEvent,
      ],
    ],
  },
  'evidence-known': {
    holds: [['it was submitted', worked, eventOf('evidence.judged')]],
    fails: [['it was never submitted', worked, eventOf('evidence.judged', { body: { evidenceId: evidence.unknown } })]],
  },
  'evidence-present': {
    holds: [['there is some', worked, anyEvent]],
    fails: [['there is none', planned, anyEvent]],
  },
  'rejection-has-reason': {
    holds: [
      ['it is accepted without a reason', worked, eventOf('evidence.judged')],
      [
        'it is rejected with a reason',
        worked,
        eventOf('evidence.judged', { body: { verdict: 'rejected', reason: 'Blurred' } }),
      ],
    ],
    fails: [['it is rejected without one', worked, eventOf('evidence.judged', { body: { verdict: 'rejected' } })]],
  },
  'assists-answered': {
    holds: [
      ['all have answered', worked, anyEvent],
      ['no unit assists', { ...planned, tasks: [] }, anyEvent],
    ],
    fails: [['one is silent', { ...planned, tasks: [...worked.tasks, assistOf(units.culture)] }, anyEvent]],
  },
  'own-assist-open': {
    holds: [
      ['the unit has not answered', planned, eventOf('assist.answered')],
      [
        'only the other unit has answered',
        inState(rectification, 'rectifying').after('assist.answered').context,
        eventOf('assist.answered', { by: secondAssist }),
      ],
    ],
    fails: [
      ['the unit has answered', worked, eventOf('assist.answered')],
      ['a colleague has answered', worked, eventOf('assist.answered', { by: someone('waterSection', 'unit-leader') })],
      ['the unit does not assist', planned, eventOf('assist.answered', { by: outsider })],
    ],
  },
  'verifier-is-independent': {
    holds: [
      ['they are of the office', worked, passedBy(cast.verifier)],
      ['they are of a third unit', worked, passedBy(outsider)],
    ],
    fails: [
      ['they are of the lead unit', worked, passedBy(someone('bureau', 'verifier'))],
      ['they are of a section of the lead unit', worked, passedBy(someone('bureauSection', 'verifier'))],
      ['they are of an assist unit', worked, passedBy(someone('roads', 'verifier'))],
      [
        'they asked for closure before they moved',
        worked,
        passedBy({ ...cast['lead-leader'], unitLine: cast.verifier.unitLine }),
      ],
      [
        'they worked on it before they moved',
        worked,
        passedBy({ ...cast['lead-handler'], unitLine: cast.verifier.unitLine }),
      ],
      ['they assisted before they moved', worked, passedBy({ ...secondAssist, unitLine: cast.verifier.unitLine })],
      ['nobody signs for it', worked, passedBy({ ...cast.verifier, personId: null })],
    ],
  },
  'verification-passed': {
    holds: [['it was passed', inState(rectification, 'verified').context, anyEvent]],
    fails: [['it was not passed yet', worked, anyEvent]],
  },
  'publicity-required': {
    holds: [['the case asks for it', { ...worked, publicityRequired: true }, anyEvent]],
    fails: [['the case does not', worked, anyEvent]],
  },
  'publicity-not-required': {
    holds: [['the case does not ask for it', worked, anyEvent]],
    fails: [['the case does', { ...worked, publicityRequired: true }, anyEvent]],
  },
  'publicity-has-end': {
    holds: [['it ends on a later day', worked, eventOf('publicity.started')]],
    fails: [
      ['it has no end', worked, eventOf('publicity.started', { facts: { publicityUntil: null } })],
      ['its end is not known', worked, eventOf('publicity.started', { facts: {} })],
      ['it ends today', worked, eventOf('publicity.started', { on: '2026-10-23' })],
    ],
  },
  'publicity-over': {
    holds: [
      ['it ended yesterday', { ...worked, publicityUntil: '2026-10-23' }, eventOf('case.closed', { on: '2026-10-24' })],
    ],
    fails: [
      [
        'today is its last day',
        { ...worked, publicityUntil: '2026-10-23' },
        eventOf('case.closed', { on: '2026-10-23' }),
      ],
      ['it never began', worked, eventOf('case.closed')],
    ],
  },
};

describe.each(Object.entries(situations))('%s', (name, when) => {
  if (!isGuardName(name)) throw new Error(`${name} is no guard`);

  it.each(when.holds)('holds when %s', (_when, context, event) => {
    expect(holds(name, context, event)).toBe(true);
  });

  it.each(when.fails)('fails when %s', (_when, context, event) => {
    expect(holds(name, context, event)).toBe(false);
  });

  it('says why in both languages', () => {
    expect(guards[name].reason.zh).toMatch(/\p{Script=Han}/u);
    expect(guards[name].reason.en).toMatch(/^[A-Z]/);
  });
});

describe('a guard that fails', () => {
  it('refuses the event with its name and its reason', () => {
    const { memory } = inState(rectification, 'rectifying');
    const decision = decide(rectification, memory, eventOf('closure.requested'));
    expect(decision).toEqual({
      accepted: false,
      refusals: (['every-measure-done', 'evidence-for-every-measure', 'assists-answered'] as const).map((code) => ({
        code,
        reason: guards[code].reason,
      })),
    });
  });

  it('is known by its own name only', () => {
    expect(isGuardName('lead-unit-set')).toBe(true);
    expect(isGuardName('toString')).toBe(false);
    expect(isGuardName('')).toBe(false);
  });
});

describe('an event that reads nothing of the guard’s concern', () => {
  it.each(
    Object.keys(guards)
      .filter(isGuardName)
      .filter((name) => guards[name].reads === 'event'),
  )('is not held up by %s', (name) => {
    const indifferent = { ...anyEvent, facts: { publicityUntil: '2027-01-01' } };
    expect(holds(name, planned, indifferent)).toBe(true);
  });
});
