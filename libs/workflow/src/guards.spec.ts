import { caseEventTypes } from '@bihuan/contracts';
import { decide } from './decide';
import { guards, holds, isGuardName, type GuardName } from './guards';
import { eventOf } from './testing/samples';
import { closingSituations } from './testing/situations/closing.situations';
import { courseSituations } from './testing/situations/course.situations';
import { matterSituations } from './testing/situations/matter.situations';
import { oversightSituations } from './testing/situations/oversight.situations';
import { recoverySituations } from './testing/situations/recovery.situations';
import { requestSituations } from './testing/situations/request.situations';
import { anyEvent, planned, type Situations } from './testing/situations/situation';
import { taskSituations } from './testing/situations/task.situations';
import { unitSituations } from './testing/situations/unit.situations';
import { workSituations } from './testing/situations/work.situations';
import { inState, rectification } from './testing/story';

/** For every guard that a definition may name: when it holds, and when it does not. */
const situations: Readonly<Record<GuardName, Situations>> = {
  ...unitSituations,
  ...workSituations,
  ...taskSituations,
  ...requestSituations,
  ...courseSituations,
  ...closingSituations,
  ...matterSituations,
  ...oversightSituations,
  ...recoverySituations,
};

describe('the guards', () => {
  it('all have situations in which they hold, and others in which they do not', () => {
    expect(Object.keys(situations).sort()).toEqual(Object.keys(guards).sort());
    for (const { holds, fails } of Object.values(situations)) expect([holds, fails]).not.toContainEqual([]);
  });
});

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

/** These look for what the event names, and find nothing when it names nothing. */
const seeking: readonly GuardName[] = [
  'task-answered',
  'task-is-own',
  'task-open',
  'request-yours-to-decide',
  'request-own',
  'undo-possible',
  'newer-version',
  'urging-approved',
  'urging-waits',
  'unit-has-a-part',
];

describe('an event that says nothing of a guard’s concern', () => {
  const aboutEvents = Object.keys(guards)
    .filter(isGuardName)
    .filter((name) => guards[name].reads === 'event');

  it.each(aboutEvents)('is held up by %s just where that looks for something named', (name) => {
    const indifferent = { ...anyEvent, facts: { publicityUntil: '2027-01-01' } };
    expect(holds(name, planned, indifferent)).toBe(!seeking.includes(name));
  });
});

describe('a guard that is told before an event is filled in', () => {
  const told = Object.keys(guards)
    .filter(isGuardName)
    .filter((name) => guards[name].reads !== 'event');

  it.each(told)('says of every event that is yet empty whether it may be: %s', (name) => {
    for (const type of caseEventTypes.filter((type) => type !== 'request.submitted')) {
      const { by, at, on } = eventOf(type);
      expect(typeof holds(name, planned, { type, by, at, on, facts: {} } as never)).toBe('boolean');
    }
  });
});
