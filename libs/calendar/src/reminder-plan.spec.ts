import { type PlainDate } from '@bihuan/contracts';
import * as fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  builtInYears,
  isWorkingDay,
  lightOf,
  OVERDUE_REPEATS,
  type PlannedReminder,
  reminderPlan,
  workCalendar,
} from './index';

const calendar = workCalendar(builtInYears);

const brief = (start: PlainDate, due: PlainDate | null): Record<string, PlainDate> =>
  Object.fromEntries(reminderPlan({ start, due }, calendar).map(({ kind, on }) => [kind, on]));

describe('the reminders of an item', () => {
  it('of 5 working days come 1 working day before and on T+0, T+1, T+5, then every 5 working days', () => {
    const plan = brief('2026-03-02', '2026-03-09');
    expect(plan).toMatchObject({
      'before-1wd': '2026-03-06',
      'overdue-0': '2026-03-10',
      'overdue-1wd': '2026-03-11',
      'overdue-5wd': '2026-03-17',
      'overdue-every-5wd-1': '2026-03-24',
    });
    expect(Object.keys(plan)).toHaveLength(4 + OVERDUE_REPEATS);
  });

  it('of 6 to 15 working days come 3 and 1 before and on T+0, T+1, T+3, then every 5 working days', () => {
    const plan = brief('2026-09-21', '2026-10-09');
    expect(plan).toMatchObject({
      'before-3wd': '2026-09-29',
      'before-1wd': '2026-10-08',
      'overdue-0': '2026-10-10',
      'overdue-1wd': '2026-10-12',
      'overdue-3wd': '2026-10-14',
      'overdue-every-5wd-1': '2026-10-21',
      'overdue-every-5wd-8': '2026-12-09',
    });
    expect(Object.keys(plan)).toHaveLength(5 + OVERDUE_REPEATS);
  });

  it('of up to 60 days come 5 and 2 working days before and on T+0, T+3, T+5, then weekly', () => {
    const plan = brief('2026-08-10', '2026-10-09');
    expect(plan).toMatchObject({
      'before-5wd': '2026-09-24',
      'before-2wd': '2026-09-30',
      'overdue-0': '2026-10-10',
      'overdue-3wd': '2026-10-14',
      'overdue-5wd': '2026-10-16',
      'overdue-weekly-1': '2026-10-23',
      'overdue-weekly-8': '2026-12-11',
    });
    expect(Object.keys(plan)).toHaveLength(5 + OVERDUE_REPEATS);
  });

  it('of more than 60 days come 20, 10 and 3 days before and on T+0, then weekly', () => {
    const plan = brief('2026-03-02', '2026-08-07');
    expect(plan).toMatchObject({
      'before-20d': '2026-07-17',
      'before-10d': '2026-07-28',
      'before-3d': '2026-08-04',
      'overdue-0': '2026-08-10',
      'overdue-weekly-1': '2026-08-17',
    });
    expect(Object.keys(plan)).toHaveLength(4 + OVERDUE_REPEATS);
  });

  it('move off a holiday: earlier before the due date, later after it', () => {
    expect(brief('2026-06-01', '2026-10-13')).toMatchObject({ 'before-10d': '2026-09-30' });
    const afterDue = brief('2026-06-01', '2026-09-23');
    expect(afterDue['overdue-0']).toBe('2026-09-24');
    expect(reminderPlan({ start: '2026-06-01', due: '2026-09-23' }, calendar).map(({ on }) => on)).toContain(
      '2026-10-08',
    );
  });

  it('that a long holiday pushes together become one, the more pressing', () => {
    const plan = brief('2025-11-03', '2026-02-24'); // 10 and 3 days before both lead to the eve of Spring Festival
    expect(plan['before-3d']).toBe('2026-02-14');
    expect(plan).not.toHaveProperty('before-10d');
  });

  it('of a due date on a day off count the working days that are really left', () => {
    const plan = brief('2026-03-02', '2026-03-14'); // a Saturday; Friday is the last day to work on it
    expect(plan).toMatchObject({ 'before-1wd': '2026-03-12', 'overdue-0': '2026-03-16' });
  });

  it('do not fall on the day of assignment', () => {
    expect(Object.keys(brief('2026-03-02', '2026-03-03'))[0]).toBe('overdue-0');
  });

  it('do not exist without a due date', () => {
    expect(reminderPlan({ start: '2026-03-02', due: null }, calendar)).toEqual([]);
  });

  it('go to more people the more pressing they are', () => {
    const plan = reminderPlan({ start: '2026-03-02', due: '2026-08-07' }, calendar);
    expect(plan.slice(0, 4).map(({ offset, light, audience }) => [offset, light, audience])).toEqual([
      ['-20d', 'near', 'handlers'],
      ['-10d', 'warning', 'handlers-and-unit-leader'],
      ['-3d', 'warning', 'handlers-and-unit-leader'],
      ['T+0wd', 'overdue', 'handlers-leaders-and-office'],
    ]);
    expect(plan.at(-1)?.offset).toBe('T+0wd+56d');
  });
});

describe('any plan of reminders', () => {
  const aSpan = fc.record({
    start: fc.integer({ min: 0, max: 1200 }).map((offset) => addDays('2024-01-01', offset)),
    length: fc.oneof(fc.integer({ min: -10, max: 30 }), fc.integer({ min: 20, max: 400 })),
  });
  const forEverySpan = (check: (plan: readonly PlannedReminder[], start: PlainDate, due: PlainDate) => void) => {
    fc.assert(
      fc.property(aSpan, ({ start, length }) => {
        const due = addDays(start, length);
        check(reminderPlan({ start, due }, calendar), start, due);
      }),
      { numRuns: 400 },
    );
  };

  it('falls on working days only, in order, once a day, each kind once', () => {
    forEverySpan((plan) => {
      const dates = plan.map(({ on }) => on);
      expect(dates.every((on) => isWorkingDay(calendar, on))).toBe(true);
      expect(dates).toEqual([...new Set(dates)].toSorted());
      expect(new Set(plan.map(({ kind }) => kind)).size).toBe(plan.length);
    });
  });

  it('reminds between the start and the due date, and calls overdue only what is', () => {
    forEverySpan((plan, start, due) => {
      expect(plan.every(({ on, light }) => (light === 'overdue' ? on > due : on > start && on <= due))).toBe(true);
      if (due >= start)
        expect(plan.find(({ light }) => light === 'overdue')?.on).toBe(addWorkingDays(calendar, due, 1));
    });
  });

  it('announces the light that the item shows that day, when counted in working days', () => {
    forEverySpan((plan, start, due) => {
      for (const { on, light, kind } of plan.filter((step) => !/\dd$/.test(step.kind))) {
        const shown = lightOf({ today: on, start, due, open: true, suspended: false }, calendar);
        expect([kind, shown]).toEqual([kind, light]);
      }
    });
  });
});
