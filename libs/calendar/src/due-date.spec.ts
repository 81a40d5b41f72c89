import { type DeadlineRule } from '@bihuan/contracts';
import { addWorkingDays, builtInYears, dueDate, workCalendar } from './index';

const calendar = workCalendar(builtInYears);
const wd = (value: number): DeadlineRule => ({ kind: 'working-days', value });
const days = (value: number, roll = false): DeadlineRule => ({ kind: 'days', value, roll });
const months = (value: number, roll = false): DeadlineRule => ({ kind: 'months', value, roll });

describe('due date', () => {
  it.each([
    ['2026-09-24', wd(5), '2026-10-09', 'over Mid-Autumn and National Day'],
    ['2026-02-13', wd(3), '2026-02-25', 'over Spring Festival, its first Saturday worked'],
    ['2026-02-13', wd(5), '2026-02-27', 'over Spring Festival'],
    ['2026-04-30', wd(3), '2026-05-08', 'over Labour Day'],
    ['2026-04-30', wd(4), '2026-05-09', 'onto a worked Saturday'],
    ['2026-09-18', wd(1), '2026-09-20', 'onto a worked Sunday'],
    ['2026-08-03', days(60), '2026-10-02', 'inside the holiday, as natural days mean it'],
    ['2026-08-03', days(60, true), '2026-10-08', 'rolled to the first day after the holiday'],
    ['2025-11-30', months(3, true), '2026-02-28', 'on the last of a month, a worked Saturday that does not roll'],
    ['2025-11-30', months(3), '2026-02-28', 'on the last day of a month without a 30th'],
    ['2026-07-03', months(3, true), '2026-10-08', 'rolled over National Day'],
  ])('of an item from %s under %j is %s, %s', (start, rule, due) => {
    expect(dueDate(calendar, rule, start)).toEqual({ due, unpublishedYears: [] });
  });

  it.each([
    [-3, '2026-09-29'],
    [-5, '2026-09-24'],
  ])('2026-10-09 is reminded of %s working days before, on %s', (lead, on) => {
    expect(addWorkingDays(calendar, '2026-10-09', lead)).toBe(on);
  });

  it('of continuous rectification does not exist', () => {
    expect(dueDate(calendar, { kind: 'none' }, '2026-08-03')).toEqual({ due: null, unpublishedYears: [] });
  });

  it('that is fixed stays where it was set, even on a day off', () => {
    const rule: DeadlineRule = { kind: 'fixed', date: '2026-10-01' };
    expect(dueDate(calendar, rule, '2026-08-03')).toEqual({ due: '2026-10-01', unpublishedYears: [] });
  });

  it.each([
    [wd(5), '2027-01-06'],
    [days(60), '2027-02-27'],
    [months(2), '2027-02-28'],
    [{ kind: 'fixed', date: '2027-03-01' } as const, '2027-03-01'],
  ])('in a year without an arrangement is computed with weekends only and flagged: %j', (rule, due) => {
    const start = rule.kind === 'working-days' ? '2026-12-30' : rule.kind === 'months' ? '2026-12-31' : '2026-12-29';
    expect(dueDate(calendar, rule, start)).toEqual({ due, unpublishedYears: [2027] });
  });

  it('is flagged when only the roll reaches into a year without an arrangement', () => {
    const until2025 = workCalendar(builtInYears.slice(0, 2));
    const lateDecember: DeadlineRule = { kind: 'fixed', date: '2025-12-31' };
    expect(dueDate(until2025, lateDecember, '2025-12-01').unpublishedYears).toEqual([]);
    expect(dueDate(calendar, days(1, true), '2028-12-29')).toEqual({
      due: '2029-01-01',
      unpublishedYears: [2028, 2029],
    });
  });

  it('is flagged for every year without an arrangement that working days were counted in', () => {
    expect(dueDate(calendar, wd(600), '2026-11-20').unpublishedYears).toEqual([2027, 2028, 2029]);
  });

  it('does not flag a start day that is not counted', () => {
    expect(dueDate(calendar, wd(1), '2023-12-31').unpublishedYears).toEqual([]);
  });
});
