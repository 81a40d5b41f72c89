import { calendarYear, plainDate } from '@bihuan/contracts';
import * as fc from 'fast-check';
import { addDays, addMonths, compareDates, daysBetween, isWeekend, mondayOf, yearOf } from './index';

const aDay = fc.integer({ min: -20_000, max: 40_000 }).map((offset) => addDays('2000-01-01', offset));

describe('days of the calendar', () => {
  it.each([
    ['2025-11-30', 3, '2026-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-08-15', 12, '2027-08-15'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months make %s', (date, months, end) => {
    expect(addMonths(date, months)).toBe(end);
  });

  it('add and subtract natural days without loss', () => {
    fc.assert(fc.property(aDay, aDay, (from, to) => addDays(from, daysBetween(from, to)) === to));
  });

  it('keep the day of the month, or take the last one, when months are added', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -120, max: 120 }), (date, months) => {
        const end = addMonths(date, months);
        expect(plainDate.safeParse(end).success).toBe(true);
        const isKept = end.slice(8) === date.slice(8);
        expect(isKept || addDays(end, 1).endsWith('-01')).toBe(true);
        expect((yearOf(end) - yearOf(date)) * 12 + Number(end.slice(5, 7)) - Number(date.slice(5, 7))).toBe(months);
      }),
    );
  });

  it('sort from the earliest to the latest', () => {
    expect(['2026-10-01', '2025-12-31', '2026-09-30'].toSorted(compareDates)).toEqual([
      '2025-12-31',
      '2026-09-30',
      '2026-10-01',
    ]);
  });

  it('know their weekends, also before 1970', () => {
    expect(['2026-10-05', '2026-10-11', '2027-01-01', '1970-01-01'].map(mondayOf)).toEqual([
      '2026-10-05',
      '2026-10-05',
      '2026-12-28',
      '1969-12-29',
    ]);
    expect(['2026-10-02', '2026-10-03', '2026-10-04', '1969-12-28'].map(isWeekend)).toEqual([false, true, true, true]);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', ''])('refuse %j', (text) => {
    expect(plainDate.safeParse(text).success).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  it('end with the year 9999', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });
});

describe("a year's list of holidays", () => {
  const day = (date: string) => ({ name: '元旦', date, isOffDay: true });

  it('may begin in the December before', () => {
    expect(calendarYear.safeParse({ year: 2019, days: [day('2018-12-29')] }).success).toBe(true);
  });

  it('is refused when it is the list of another year or names a day twice', () => {
    expect(calendarYear.safeParse({ year: 2027, days: [day('2026-10-01')] }).success).toBe(false);
    expect(calendarYear.safeParse({ year: 2026, days: [day('2026-01-01'), day('2026-01-01')] }).success).toBe(false);
  });
});
