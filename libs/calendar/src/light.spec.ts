import { light, lightLabels } from '@bihuan/contracts';
import { addDays, addWorkingDays, builtInLadders, builtInYears, lightOf, widestWarning, workCalendar } from './index';

const calendar = workCalendar(builtInYears);
const rules = { calendar, ladders: builtInLadders };
const item = { start: '2026-03-02', due: '2026-03-10', open: true, suspended: false };

describe('the light of an open item', () => {
  // A Monday in a stretch without holidays: start, due, and the light on each day around a change.
  it.each([
    ['5 working days', '2026-03-02', '2026-03-09', { '03-02': 'normal', '03-05': 'normal', '03-06': 'warning' }],
    ['5 working days, due', '2026-03-02', '2026-03-09', { '03-09': 'warning', '03-10': 'overdue' }],
    ['6 working days', '2026-03-02', '2026-03-10', { '03-04': 'normal', '03-05': 'near', '03-09': 'warning' }],
    ['6 working days, due', '2026-03-02', '2026-03-10', { '03-06': 'near', '03-10': 'warning', '03-11': 'overdue' }],
    ['15 working days', '2026-03-02', '2026-03-23', { '03-17': 'normal', '03-18': 'near', '03-19': 'near' }],
    [
      '15 working days, due',
      '2026-03-02',
      '2026-03-23',
      { '03-20': 'warning', '03-23': 'warning', '03-24': 'overdue' },
    ],
    ['16 working days', '2026-03-02', '2026-03-24', { '03-16': 'normal', '03-17': 'near', '03-19': 'near' }],
    [
      '16 working days, due',
      '2026-03-02',
      '2026-03-24',
      { '03-20': 'warning', '03-24': 'warning', '03-25': 'overdue' },
    ],
    [
      '60 days',
      '2026-06-22',
      '2026-08-21',
      { '08-13': 'normal', '08-14': 'near', '08-18': 'near', '08-19': 'warning' },
    ],
    [
      '61 days',
      '2026-06-22',
      '2026-08-22',
      { '08-01': 'normal', '08-02': 'near', '08-11': 'near', '08-12': 'warning' },
    ],
    ['61 days, due', '2026-06-22', '2026-08-22', { '08-22': 'warning', '08-23': 'overdue' }],
  ])('of %s turns when its time has come', (_length, start, due, expected) => {
    const actual = Object.keys(expected).map((day) => [
      day,
      lightOf({ today: `2026-${day}`, start, due, open: true, suspended: false }, rules),
    ]);
    expect(Object.fromEntries(actual)).toEqual(expected);
  });

  it('counts what is left in working days, so a holiday brings the warning forward', () => {
    const overNationalDay = { ...item, start: '2026-09-21', due: '2026-10-08' };
    expect(lightOf({ ...overNationalDay, today: '2026-09-29' }, rules)).toBe('near');
    expect(lightOf({ ...overNationalDay, today: '2026-09-30' }, rules)).toBe('warning');
    expect(lightOf({ ...overNationalDay, today: '2026-10-04' }, rules)).toBe('warning');
  });

  it('is white until the item starts', () => {
    expect(lightOf({ ...item, today: '2026-03-01' }, rules)).toBe('not-started');
    expect(lightOf({ ...item, today: '2026-03-02' }, rules)).toBe('normal');
  });

  it('stays green without a due date, however long it takes', () => {
    expect(lightOf({ ...item, due: null, today: '2029-03-01' }, rules)).toBe('normal');
  });

  it('is yellow before its time when the item is behind, but never hides that it is overdue', () => {
    expect(lightOf({ ...item, today: '2026-03-03', behind: true }, rules)).toBe('warning');
    expect(lightOf({ ...item, due: null, today: '2026-03-03', behind: true }, rules)).toBe('warning');
    expect(lightOf({ ...item, today: '2026-03-11', behind: true }, rules)).toBe('overdue');
    expect(lightOf({ ...item, today: '2026-03-01', behind: true }, rules)).toBe('not-started');
  });

  it('is grey while suspended and settled once closed, whatever the date', () => {
    for (const today of ['2026-02-01', '2026-03-03', '2026-12-31']) {
      expect(lightOf({ ...item, today, suspended: true }, rules)).toBe('suspended');
      expect(lightOf({ ...item, today, suspended: true, open: false }, rules)).toBe('closed');
    }
  });

  it('only ever becomes more pressing as days pass', () => {
    const order = ['normal', 'near', 'warning', 'overdue'];
    for (const length of [1, 5, 6, 15, 16, 40, 60, 120]) {
      const due = addWorkingDays(calendar, '2026-01-05', length);
      const ranks = Array.from({ length: 250 }, (_, index) =>
        order.indexOf(lightOf({ ...item, start: '2026-01-05', due, today: addDays('2026-01-05', index) }, rules)),
      );
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    }
  });

  it('turns when the ladders in force say so, not when the shipped ones did', () => {
    const [short, ...others] = builtInLadders;
    const early = { ...short, upTo: { value: 30, unit: 'wd' }, near: null, warning: { value: 6, unit: 'wd' } } as const;
    const ours = { calendar, ladders: [early, ...others] } as typeof rules;
    expect(lightOf({ ...item, today: '2026-03-02' }, rules)).toBe('normal');
    expect(lightOf({ ...item, today: '2026-03-02' }, ours)).toBe('warning');
  });

  it('is neither blue nor yellow earlier than the widest warning of all ladders', () => {
    for (const length of [3, 10, 40, 100]) {
      const due = addWorkingDays(calendar, '2026-01-05', length);
      const before = addDays(due, -widestWarning(builtInLadders) - 1);
      if (before < '2026-01-05') continue;
      expect(lightOf({ ...item, start: '2026-01-05', due, today: before }, rules)).toBe('normal');
    }
    expect(widestWarning(builtInLadders)).toBe(30);
  });

  it('always has its words', () => {
    expect(Object.keys(lightLabels)).toEqual(light.options);
  });
});
