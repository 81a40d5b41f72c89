import { yearlyDay } from '@bihuan/contracts';
import { finishRule } from './finish-rule';

describe('the deadline that a template proposes', () => {
  const finish = { kind: 'days', value: 30, roll: true } as const;

  it('is its own rule', () => {
    expect(finishRule({ finish, yearly: null }, '2026-03-02')).toEqual(finish);
  });

  it.each([
    ['2026-02-28', '2026-03-01'],
    ['2026-03-01', '2027-03-01'],
    ['2026-12-31', '2027-03-01'],
  ])('is the next first of March when the law names that day and today is %s', (today, date) => {
    expect(finishRule({ finish, yearly: { month: 3, day: 1 } }, today)).toEqual({ kind: 'fixed', date });
  });

  it('never falls on a day that most years do not have', () => {
    expect(yearlyDay.safeParse({ month: 2, day: 29 }).success).toBe(false);
    expect(yearlyDay.safeParse({ month: 4, day: 31 }).success).toBe(false);
    expect(yearlyDay.safeParse({ month: 2, day: 28 }).success).toBe(true);
  });
});
