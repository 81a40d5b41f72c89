import { type DeadlineRule, type PlainDate, usualTerms } from '@bihuan/contracts';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  assistDue,
  builtInYears,
  dueAfterPause,
  isWorkingDay,
  lastDayOf,
  workCalendar,
} from './index';

const calendar = workCalendar(builtInYears);
const wd: DeadlineRule = { kind: 'working-days', value: 10 };
const days = (roll: boolean): DeadlineRule => ({ kind: 'days', value: 30, roll });
const months = (roll: boolean): DeadlineRule => ({ kind: 'months', value: 2, roll });
const fixed: DeadlineRule = { kind: 'fixed', date: '2026-09-30' };
const moved = (rule: DeadlineRule, due: PlainDate, from: PlainDate, to: PlainDate) =>
  dueAfterPause(calendar, { rule, due }, { from, to });

/*
 * Around the holidays of autumn 2026: Mid-Autumn 25–27 September, National Day 1–7 October; 20 September and 10 October are
 * worked, so that between 24 September and 8 October only 28, 29 and 30 September and 8 October are working days.
 */
describe('a due date after its clock stood still', () => {
  it.each([
    ['2026-09-24', '2026-10-08', '2026-10-09', '2026-10-14', 'four working days over both holidays'],
    ['2026-09-25', '2026-09-27', '2026-09-28', '2026-09-28', 'a holiday alone takes no working day'],
    ['2026-10-01', '2026-10-07', '2026-10-08', '2026-10-08', 'neither does National Day'],
    ['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-10', 'one working day, onto a worked Saturday'],
    ['2026-09-18', '2026-09-20', '2026-09-30', '2026-10-08', 'a worked Sunday counts'],
    ['2026-09-21', '2026-09-23', '2026-09-24', '2026-09-29', 'two working days, over Mid-Autumn'],
  ])('in working days, stopped %s and going again %s: %s becomes %s, %s', (from, to, due, expected) => {
    expect(moved(wd, due, from, to)).toBe(expected);
  });

  it.each([
    ['2026-09-24', '2026-10-08', '2026-09-30', '2026-10-14', false, 'a fortnight'],
    ['2026-09-24', '2026-10-08', '2026-09-20', '2026-10-04', false, 'into the holiday, as natural days mean it'],
    ['2026-09-24', '2026-10-08', '2026-09-20', '2026-10-08', true, 'rolled behind the holiday'],
    ['2026-09-24', '2026-09-25', '2026-09-24', '2026-09-25', false, 'onto a holiday'],
    ['2026-09-24', '2026-09-25', '2026-09-24', '2026-09-28', true, 'rolled behind Mid-Autumn and its Sunday'],
    ['2026-09-24', '2026-09-26', '2026-10-08', '2026-10-10', true, 'onto a worked Saturday, which stays'],
  ])(
    'in natural days, stopped %s and going again %s: %s becomes %s (roll: %s), %s',
    (...[from, to, due, expected, roll]) => {
      expect(moved(days(roll), due, from, to)).toBe(expected);
    },
  );

  it.each([
    ['2026-09-24', '2026-10-08', '2026-09-30', '2026-10-14', 'by the days that it stood'],
    ['2026-09-24', '2026-10-05', '2026-09-24', '2026-10-08', 'rolled, as months roll'],
    ['2026-12-01', '2027-03-01', '2026-11-30', '2027-03-01', 'from a Sunday in a year without an arrangement'],
  ])('in months, stopped %s and going again %s: %s becomes %s, %s', (from, to, due, expected) => {
    expect(moved(months(true), due, from, to)).toBe(expected);
  });

  it('in months that do not roll stays where the days lead', () => {
    expect(moved(months(false), '2026-09-24', '2026-09-24', '2026-10-05')).toBe('2026-10-05');
  });

  it('that was fixed moves by the days that it stood, onto a day off if need be', () => {
    expect(moved(fixed, '2026-09-30', '2026-09-24', '2026-09-25')).toBe('2026-10-01');
    expect(moved(fixed, '2026-09-30', '2026-09-24', '2026-10-08')).toBe('2026-10-14');
  });

  const someDay = fc.integer({ min: 0, max: 900 }).map((day) => addDays('2024-06-01', day));
  const someWorkingDay = someDay.filter((day) => isWorkingDay(calendar, day));
  const someLength = fc.integer({ min: 0, max: 120 });
  const someRule = fc.constantFrom(wd, days(false), months(false), fixed);

  it('is the same when the clock never stood', () => {
    fc.assert(
      fc.property(someDay, someDay, someRule, (due, day, rule) => {
        expect(moved(rule, due, day, day)).toBe(due);
      }),
    );
    fc.assert(fc.property(someWorkingDay, someDay, (due, day) => expect(moved(days(true), due, day, day)).toBe(due)));
  });

  it('in working days is the same in whichever order two pauses are counted', () => {
    const pause = fc.tuple(someDay, someLength).map(([from, length]) => ({ from, to: addDays(from, length) }));
    fc.assert(
      fc.property(someWorkingDay, pause, pause, (due, first, second) => {
        const after = (...pauses: readonly (typeof first)[]) =>
          pauses.reduce((day, stood) => dueAfterPause(calendar, { rule: wd, due: day }, stood), due);
        expect(after(first, second)).toBe(after(second, first));
      }),
    );
  });

  it('never lies earlier, and leaves as many working days as were left', () => {
    fc.assert(
      fc.property(someWorkingDay, someLength, fc.integer({ min: 1, max: 60 }), (from, length, left) => {
        const due = addWorkingDays(calendar, from, left);
        const to = addDays(from, length);
        const later = moved(wd, due, from, to);
        expect(later >= due).toBe(true);
        expect(addWorkingDays(calendar, to, left)).toBe(later);
      }),
    );
  });
});

describe('the due date of an assist unit', () => {
  const issued = { start: '2026-08-03', due: '2026-10-30' };
  const terms = (workingDaysBefore: number | null, percentOfPeriod: number | null) => ({
    workingDaysBefore,
    percentOfPeriod,
  });

  it.each([
    ['no other terms are known', null, '2026-10-30'],
    ['neither term is given', terms(null, null), '2026-10-30'],
    ['it is five working days before the lead', terms(5, null), '2026-10-23'],
    ['those reach over the holiday', terms(18, null), '2026-09-30'],
    ['it is a third of the period, the day begun counting in full', terms(null, 33), '2026-09-02'],
    ['the earlier of both goes', terms(5, 33), '2026-09-02'],
    ['it is the other way round', terms(59, 90), '2026-08-04'],
    ['the earlier would not lie after the issue, the later goes', terms(60, 90), '2026-10-22'],
    ['it is the whole period', terms(null, 100), '2026-10-30'],
    ['it is no working day before', terms(0, null), '2026-10-30'],
  ])('when %s', (_when, term, expected) => {
    expect(assistDue(calendar, term, issued)).toBe(expected);
  });

  it.each([
    ['the day of issue', terms(5, null), '2026-08-10'],
    ['a day before it', terms(6, null), '2026-08-10'],
  ])('is that of the lead when the terms lead to %s', (_when, term, due) => {
    expect(assistDue(calendar, term, { start: '2026-08-03', due })).toBe(due);
  });

  it('does not exist without one of the lead', () => {
    expect(assistDue(calendar, usualTerms.assist, { start: '2026-08-03', due: null })).toBeNull();
  });
});

describe('the last day of a step', () => {
  it('is what its rule gives, the day it began not counted', () => {
    expect(lastDayOf(calendar, usualTerms.receipt, '2026-09-24')).toBe('2026-09-29');
    expect(lastDayOf(calendar, usualTerms.returnWindow, '2026-09-24')).toBe('2026-10-09');
  });

  it('does not exist where the trade sets no limit', () => {
    expect(lastDayOf(calendar, null, '2026-09-24')).toBeNull();
    expect(lastDayOf(calendar, { kind: 'none' }, '2026-09-24')).toBeNull();
  });
});
