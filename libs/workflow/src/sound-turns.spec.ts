import { faultsOf, label, soundDefinition } from './testing/sound-definition';
import { allWorkflows } from './workflows';

const twoDays = { kind: 'working-days', value: 2 } as const;
const ask = { by: ['lead-leader'], decideWithin: twoDays, label };

/** The smallest sound definition, from whose work a case can be asked aside and comes back. */
function turningDefinition() {
  const definition = soundDefinition();
  const refusal = { 'request.refused': { to: '@same', by: ['office-lead'], label } };
  const suspension = { 'case.suspended': { to: 'suspended', by: ['office-lead'], ask, label } };
  const referral = { 'case.referred': { to: 'referring', by: ['office-lead'], label } };
  const { working, checking, checked, ...rest } = definition.states;
  // a copy, as the breaks below write into it
  return structuredClone({
    ...definition,
    states: {
      ...rest,
      working: { ...working, on: { ...working.on, ...refusal, ...suspension, ...referral } },
      checking: { ...checking, on: { ...checking.on, ...referral } },
      checked: { ...checked, on: { ...checked.on, ...referral } },
      suspended: {
        label,
        tags: ['open'],
        clock: 'stopped',
        timers: [{ kind: 'suspension-review', on: 'suspendedUntil', reminds: ['office-lead'] }],
        on: { 'case.resumed': { to: '@back', by: ['office-lead'], label }, ...referral },
      },
      referring: {
        label,
        tags: ['open'],
        clock: 'stopped',
        on: { 'referral.declined': { to: '@back', by: ['office-lead'], label } },
      },
    },
  });
}
type Editable = ReturnType<typeof turningDefinition>;
type Break = readonly [string, (definition: Editable) => unknown, string];
const closure = { to: 'done', by: ['office-lead'], needs: ['verification-passed'], label };
const timer = (changes: object) => ({ kind: 'receipt-due', after: twoDays, reminds: ['lead-liaison'], ...changes });
const timed = (...timers: readonly object[]) => ({
  of: ({ states }: Editable) => Object.assign(states.working, { timers }),
});

const edges: readonly Break[] = [
  [
    'an event is hidden by an unknown guard',
    ({ states }) => Object.assign(states.working.on['case.suspended'], { when: ['moon-is-full'] }),
    "working --case.suspended--> needs the unknown guard 'moon-is-full'",
  ],
  [
    'an event is hidden by what is filled in',
    ({ states }) => Object.assign(states.working.on['case.suspended'], { when: ['suspension-has-end'] }),
    "working --case.suspended--> is hidden by 'suspension-has-end', which reads what is filled in",
  ],
  [
    'asking needs an unknown guard',
    ({ states }) => Object.assign(states.working.on['case.suspended'].ask, { needs: ['moon-is-full'] }),
    "working --case.suspended--> needs the unknown guard 'moon-is-full'",
  ],
  [
    'asking has no English label',
    ({ states }) =>
      Object.assign(states.working.on['case.suspended'], { ask: { ...ask, label: { zh: '申请', en: ' ' } } }),
    'asking for working --case.suspended--> lacks a label',
  ],
  [
    'that is asked for which nobody can propose',
    ({ states }) => Object.assign(states.working.on['closure.requested'], { ask: { ...ask, by: ['assist'] } }),
    'working --closure.requested--> cannot be asked for: there is no such proposal',
  ],
  [
    'only those ask who may raise it',
    ({ states }) => Object.assign(states.working.on['case.suspended'], { ask: { ...ask, by: ['office-lead'] } }),
    'working --case.suspended--> is asked for only by those who may raise it',
  ],
  [
    'the system asks',
    ({ states }) => Object.assign(states.working.on['case.suspended'], { ask: { ...ask, by: ['system'] } }),
    'working --case.suspended--> is asked for by the system, which asks for nothing',
  ],
  [
    'nobody can refuse what is asked for',
    ({ states }) => Reflect.deleteProperty(states.working.on, 'request.refused'),
    'working --case.suspended--> may be asked for where no request can be refused',
  ],
  [
    'a decision is due on one day for all cases',
    ({ states }) =>
      Object.assign(states.working.on['case.suspended'], {
        ask: { ...ask, decideWithin: { kind: 'fixed', date: '2026-10-01' } },
      }),
    'working --case.suspended--> is to be decided by one day for all cases',
  ],
  [
    'asking is for nobody',
    ({ states }) => Object.assign(states.working.on['case.suspended'], { ask: { ...ask, by: [] } }),
    'states.working.on.case.suspended.ask.by',
  ],
  ...(['state.forced', 'event.undone', 'step.skipped', 'request.submitted'] as const).map((type): Break => [
    `it speaks of ${type}`,
    ({ states }) => Object.assign(states.working.on, { [type]: { to: 'checking', by: ['lead-leader'], label } }),
    `working --${type}--> stands outside definitions: it is the same in every workflow`,
  ]),
  [
    'an event is told to the system',
    ({ states }) => Object.assign(states.working.on['closure.requested'], { notify: ['system'] }),
    'working --closure.requested--> is told to the system, which reads nothing',
  ],
];

const aside: readonly Break[] = [
  [
    'a state goes back that nobody enters',
    ({ states }) =>
      Object.assign(states, {
        lost: { ...states.suspended, on: { 'case.resumed': { to: '@back', by: ['office-lead'], label } } },
      }),
    "state 'lost' goes @back, but nothing leads to it",
  ],
  [
    'two states aside lead only to each other',
    ({ states }) => {
      for (const { on } of [states.working, states.checking, states.checked])
        Reflect.deleteProperty(on, 'case.referred');
      Reflect.deleteProperty(states.suspended.on, 'case.referred');
      return Object.assign(states.referring.on, { 'case.referred': { to: 'referring', by: ['office-lead'], label } });
    },
    "state 'referring' goes @back, but nothing leads to it",
  ],
  [
    'lives begin aside',
    (definition) => Object.assign(definition, { initial: 'suspended' }),
    "state 'suspended' goes @back, but lives begin there",
  ],
  [
    'a case could be closed aside',
    ({ states }) => Object.assign(states.suspended, { tags: ['closed'] }),
    "state 'suspended' goes @back and cannot be 'closed'",
  ],
  [
    'a case could rest aside',
    ({ states }) => Object.assign(states.suspended, { tags: ['open', 'resting'] }),
    "state 'suspended' goes @back and cannot be 'resting'",
  ],
  [
    'suspension leads on to closure',
    ({ states }) => Object.assign(states.suspended.on, { 'case.closed': closure }),
    "closure 'done' can be reached without a verification",
  ],
  [
    'suspension leads on to what only a verification opens',
    ({ states }) =>
      Object.assign(states.suspended.on, { 'plan.approved': { to: 'checked', by: ['office-lead'], label } }),
    "closure 'done' can be reached without a verification",
  ],
  [
    'a second step aside leads on to closure',
    ({ states }) => Object.assign(states.referring.on, { 'case.closed': closure }),
    "closure 'done' can be reached without a verification",
  ],
  [
    'a case that stands aside has no way back or on',
    ({ states }) =>
      Object.assign(states, { cellar: { label, tags: ['open'], clock: 'stopped', on: {} } }) &&
      Object.assign(states.suspended.on, { 'case.terminated': { to: 'cellar', by: ['office-lead'], label } }),
    "state 'cellar' has no way to an end",
  ],
];

const timers: readonly Break[] = [
  [
    'a timer has two anchors',
    timed(timer({ on: 'lookBackOn' })).of,
    'a timer has exactly one of after, afterTerm and on',
  ],
  [
    'a timer has none',
    timed({ kind: 'x', reminds: ['verifier'] }).of,
    'a timer has exactly one of after, afterTerm and on',
  ],
  ['a timer goes by a date that no case remembers', timed({ ...timer({}), after: undefined, on: 'dueOn' }).of, '.on: '],
  [
    'a timer goes by a term that no case has',
    timed({ ...timer({}), after: undefined, afterTerm: 'tea' }).of,
    '.afterTerm: ',
  ],
  [
    'a timer does nothing',
    timed(timer({ reminds: undefined })).of,
    'a timer either raises an event or reminds somebody',
  ],
  [
    'a timer does both',
    timed(timer({ raises: 'case.suspended' })).of,
    'a timer either raises an event or reminds somebody',
  ],
  ['a timer reminds nobody', timed(timer({ reminds: [] })).of, 'states.working.timers.0.reminds'],
  [
    'a timer reminds the system',
    timed(timer({ reminds: ['system'] })).of,
    "timer 'receipt-due' of state 'working' reminds the system, which reads nothing",
  ],
  [
    'a timer raises what the system may not',
    timed(timer({ reminds: undefined, raises: 'case.suspended' })).of,
    "timer 'receipt-due' of state 'working' raises case.suspended, which the system may not raise there",
  ],
  [
    'a timer raises what is not possible there',
    timed(timer({ reminds: undefined, raises: 'case.closed' })).of,
    "timer 'receipt-due' of state 'working' raises case.closed, which the system may not raise there",
  ],
  [
    'a timer stands there twice',
    timed(timer({}), timer({})).of,
    "timer 'receipt-due' of state 'working' stands there twice",
  ],
  [
    'a timer never goes off',
    timed(timer({ after: { kind: 'none' } })).of,
    "timer 'receipt-due' of state 'working' has no length",
  ],
  [
    'a timer goes off on one day for all cases',
    timed(timer({ after: { kind: 'fixed', date: '2026-10-01' } })).of,
    "timer 'receipt-due' of state 'working' has no length",
  ],
];

describe('a definition with turns', () => {
  it('that is sound has no faults', () => {
    expect(faultsOf(turningDefinition())).toEqual([]);
  });

  it.each([...edges, ...aside, ...timers])('is refused when %s', (_when, breakIt, fault) => {
    const definition = turningDefinition();
    breakIt(definition);
    expect(faultsOf(definition)).toContainEqual(expect.stringContaining(fault));
  });

  it('may let a case go aside behind a verification, and come back to it', () => {
    const definition = turningDefinition();
    expect(definition.states.checked.on['case.referred'].to).toBe('referring');
    expect(faultsOf(definition)).toEqual([]);
  });

  it('may remind after a term of the case, or on a date that it remembers', () => {
    const definition = turningDefinition();
    timed(timer({ after: undefined, afterTerm: 'receipt' }), { kind: 'x', on: 'lookBackOn', reminds: ['verifier'] }).of(
      definition,
    );
    expect(faultsOf(definition)).toEqual([]);
  });
});

describe('every published definition', () => {
  it.each(allWorkflows().map(({ definition }) => [`${definition.id}@${definition.version}`, definition] as const))(
    '%s is sound, and so when it has been stored',
    (_name, definition) => {
      expect(faultsOf(definition)).toEqual([]);
      expect(faultsOf(JSON.parse(JSON.stringify(definition)))).toEqual([]);
    },
  );
});
