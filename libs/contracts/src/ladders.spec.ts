import { ladder, inOrder, type Ladder, type Rung } from './ladders';

const rung = (when: Rung['when'], value: number, more: Partial<Rung> = {}): Rung => ({
  when,
  at: { value, unit: 'wd' },
  repeat: null,
  level: 0,
  to: ['handler'],
  copy: [],
  effects: [],
  ...more,
});
const everyFive = { every: { value: 5, unit: 'wd' } } as const;
const sound: Ladder = {
  code: 'own',
  label: { zh: '自定', en: 'Own' },
  basis: '本地规定',
  upTo: null,
  near: { value: 3, unit: 'wd' },
  warning: { value: 1, unit: 'wd' },
  rungs: [rung('before', 3), rung('before', 1), rung('overdue', 0), rung('overdue', 5, { repeat: everyFive })],
};
const faultsOf = (changes: Partial<Ladder>): string[] => {
  const parsed = ladder.safeParse({ ...sound, ...changes });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

describe('a ladder', () => {
  it('is taken as it is when nothing is wrong with it', () => {
    expect(ladder.parse(sound)).toEqual(sound);
  });

  it.each<[string, Partial<Ladder>, string]>([
    [
      'turns blue before it turns yellow',
      { near: { value: 1, unit: 'd' }, warning: { value: 1, unit: 'wd' } },
      'near.value',
    ],
    ['goes on after the due date', { rungs: [rung('before', 3)] }, 'rungs'],
    ['never ends while the case is open', { rungs: [rung('before', 3), rung('overdue', 0)] }, 'rungs.1.repeat'],
    [
      'comes again from its last rung only',
      { rungs: [rung('overdue', 0, { repeat: everyFive }), rung('overdue', 5, { repeat: everyFive })] },
      'rungs.0.repeat',
    ],
    [
      'has one rung at one time',
      { rungs: [rung('before', 3), rung('before', 3), rung('overdue', 0, { repeat: everyFive })] },
      'rungs.1.at.value',
    ],
    [
      'counts working days after the due date',
      { rungs: [rung('overdue', 0), rung('overdue', 0, { at: { value: 9, unit: 'd' }, repeat: everyFive })] },
      'rungs.1.at.unit',
    ],
    [
      'does not remind every day',
      { rungs: [rung('overdue', 0, { repeat: { every: { value: 1, unit: 'd' } } })] },
      'rungs.0.repeat.every.value',
    ],
    [
      'does not remind before the due date on that day',
      { rungs: [rung('before', 0), ...sound.rungs] },
      'rungs.0.at.value',
    ],
  ])('%s: the fault is shown at its place', (_what, changes, place) => {
    expect(faultsOf(changes)).toEqual([place]);
  });

  it('is climbed from the farthest reminder to the last overdue rung, in whatever order it was written', () => {
    const mixed = [
      rung('overdue', 5),
      rung('before', 1),
      rung('before', 0, { at: { value: 20, unit: 'd' } }),
      rung('overdue', 0),
      rung('before', 5),
    ];
    expect(inOrder(mixed).map(({ when, at }) => `${when} ${at.value}${at.unit}`)).toEqual([
      'before 20d',
      'before 5wd',
      'before 1wd',
      'overdue 0wd',
      'overdue 5wd',
    ]);
  });
});
