import { compile } from './compile';
import { promptRectificationV1 } from './definitions/prompt-rectification.v1';
import { rectificationV1 } from './definitions/rectification.v1';
import { undertakingV1 } from './definitions/undertaking.v1';
import { UnsoundDefinition } from './errors';
import { assertSound } from './soundness';
import { faultsOf, label, soundDefinition } from './testing/sound-definition';

type Editable = ReturnType<typeof soundDefinition>;
const island = { label, tags: ['open'], clock: 'stopped', on: {} };

/** One thing broken at a time, and the fault that must be named. */
const breaks: readonly (readonly [string, (definition: Editable) => unknown, string])[] = [
  [
    'a state cannot be reached',
    ({ states }) => Object.assign(states, { island: { ...island, tags: ['resting'] } }),
    "state 'island' cannot be reached",
  ],
  [
    'a state has no way out',
    ({ states }) =>
      Object.assign(states.working.on, { 'case.withdrawn': { to: 'island', by: ['office-lead'], label } }) &&
      Object.assign(states, { island }),
    "state 'island' has no way to an end",
  ],
  [
    'no state is one to rest in',
    ({ states }) => Object.assign(states.done, { tags: ['closed'] }),
    'no state is marked as resting: a life could never end',
  ],
  [
    'a guard is unknown',
    ({ states }) => Object.assign(states.checked.on['case.closed'], { needs: ['verification-passed', 'moon-is-full'] }),
    "checked --case.closed--> needs the unknown guard 'moon-is-full'",
  ],
  [
    'a guard has the name of a built-in property',
    ({ states }) => Object.assign(states.checked.on['case.closed'], { needs: ['verification-passed', 'constructor'] }),
    "checked --case.closed--> needs the unknown guard 'constructor'",
  ],
  [
    'an event type is unknown',
    ({ states }) => Object.assign(states.working.on, { 'case.forgotten': { to: 'done', by: ['office-lead'], label } }),
    'states.working.on: Unrecognized key: "case.forgotten"',
  ],
  [
    'an event leads to an unknown state',
    ({ states }) => Object.assign(states.checking.on['verification.failed'], { to: 'nowhere' }),
    "checking --verification.failed--> leads to the unknown state 'nowhere'",
  ],
  [
    'the initial state does not exist',
    (definition) => Object.assign(definition, { initial: 'nowhere' }),
    "initial state 'nowhere' does not exist",
  ],
  ['no initial state is named', (definition) => Object.assign(definition, { initial: undefined }), 'initial: '],
  ['the path names an unknown state', ({ path }) => path.push('nowhere'), "path names the unknown state 'nowhere'"],
  ['the path begins elsewhere', ({ path }) => path.shift(), "path does not begin with the initial state 'working'"],
  ['the path leaps', ({ path }) => path.splice(1, 1), "path has no event from 'working' onwards"],
  [
    'a case can be closed without a verification',
    ({ states }) =>
      Object.assign(states.working.on, {
        'case.closed': { to: 'done', by: ['office-lead'], needs: ['verification-passed'], label },
      }),
    "closure 'done' can be reached without a verification",
  ],
  [
    'a case that relapsed can be closed without a new verification',
    ({ states }) =>
      Object.assign(states.looking.on['look-back.relapsed'], { to: 'reopened' }) &&
      Object.assign(states, {
        reopened: {
          ...island,
          on: {
            'case.reissued': { to: 'working', by: ['office-clerk'], label },
            'case.closed': { to: 'done', by: ['office-lead'], needs: ['verification-passed'], label },
          },
        },
      }),
    "closure 'done' can be reached without a verification",
  ],
  [
    'closure does not ask whether a verification was passed',
    ({ states }) => Object.assign(states.checked.on['case.closed'], { needs: [] }),
    "checked --case.closed--> closes without needing 'verification-passed'",
  ],
  [
    'the verifier need not be independent',
    ({ states }) => Object.assign(states.checking.on['verification.passed'], { needs: [] }),
    "checking --verification.passed--> verifies without needing 'verifier-is-independent'",
  ],
  [
    'others than the verifier may verify',
    ({ states }) => Object.assign(states.checking.on['verification.passed'], { by: ['verifier', 'lead-leader'] }),
    'checking --verification.passed--> verifies, but not only the verifier may raise it',
  ],
  [
    'another event counts as a verification',
    ({ states }) => Object.assign(states.working.on['closure.requested'], { to: 'checked', verifies: true }),
    'working --closure.requested--> verifies, which only verification.passed can',
  ],
  [
    'a passed verification does not count as one',
    ({ states }) => Object.assign(states.checking.on['verification.passed'], { verifies: false }),
    'checking --verification.passed--> is not marked as verifying',
  ],
  ['the definition has no label', (definition) => Object.assign(definition, { label: undefined }), 'label: '],
  [
    'a state has no Chinese label',
    ({ states }) => Object.assign(states.checked, { label: { zh: ' ', en: 'Checked' } }),
    'checked lacks a label',
  ],
  [
    'an event has no English label',
    ({ states }) => Object.assign(states.checked.on['case.closed'], { label: { zh: '销号', en: '' } }),
    'checked --case.closed--> lacks a label',
  ],
  [
    'an event may be raised by nobody',
    ({ states }) => Object.assign(states.checked.on['case.closed'], { by: [] }),
    'states.checked.on.case.closed.by',
  ],
  [
    'a timer raises what the system may not raise',
    ({ states }) => Object.assign(states.done.on['look-back.started'], { by: ['office-clerk'] }),
    "timer 'look-back' of state 'done' raises look-back.started, which the system may not raise there",
  ],
  [
    'a timer raises what is not possible there',
    ({ states }) => Object.assign(states.looking, { timers: states.done.timers }),
    "timer 'look-back' of state 'looking' raises look-back.started, which the system may not raise there",
  ],
  [
    'it says something that no definition says',
    (definition) => Object.assign(definition, { colour: 'red' }),
    'definition: ',
  ],
];

describe('a definition', () => {
  it('that is sound has no faults', () => {
    expect(faultsOf(soundDefinition())).toEqual([]);
  });

  it.each(breaks)('is refused when %s', (_when, breakIt, fault) => {
    const definition = soundDefinition();
    breakIt(definition);
    expect(faultsOf(definition)).toContainEqual(expect.stringContaining(fault));
  });

  it('is refused with all its faults at once', () => {
    const definition = soundDefinition();
    Object.assign(definition.states.checked.on['case.closed'], { needs: ['moon-is-full'], to: 'nowhere' });
    expect(faultsOf(definition)).toHaveLength(2);
  });

  it('is refused by name, and one without a name as unnamed', () => {
    expect(() => assertSound({ id: 'halfway' })).toThrow(/^Workflow halfway is not sound:\n {2}- /);
    expect(() => assertSound(null)).toThrow(/^Workflow unnamed is not sound:/);
  });

  it('that is not sound is never compiled', () => {
    expect(() => compile({ ...soundDefinition(), initial: 'nowhere' })).toThrow(UnsoundDefinition);
  });

  it('is read as it was written, with the defaults filled in', () => {
    expect(assertSound(soundDefinition()).states['working']?.on['closure.requested']).toEqual({
      to: 'checking',
      by: ['lead-leader'],
      when: [],
      needs: [],
      notify: [],
      primary: false,
      verifies: false,
      label,
    });
  });
});

describe('the shipped definitions', () => {
  it.each([rectificationV1, promptRectificationV1, undertakingV1])('are sound: $id v$version', (definition) => {
    expect(faultsOf(definition)).toEqual([]);
  });

  it.each([rectificationV1, promptRectificationV1, undertakingV1])(
    'are plain data that survives storage: $id v$version',
    (definition) => {
      expect(assertSound(JSON.parse(JSON.stringify(definition)))).toEqual(assertSound(definition));
    },
  );
});
