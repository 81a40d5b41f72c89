import { monthsOf, weekdayOf } from './months-of';

describe('the listed days of a year', () => {
  it('stand by month, in order, without the months that list none', () => {
    const day = (date: string) => ({ name: '-', date, isOffDay: true });
    const months = monthsOf([day('2026-10-02'), day('2025-12-31'), day('2026-10-01')]);
    expect(months.map(({ month, days }) => [month, days.map(({ date }) => date)])).toEqual([
      ['2025-12', ['2025-12-31']],
      ['2026-10', ['2026-10-01', '2026-10-02']],
    ]);
  });

  it('know their day of the week', () => {
    expect(['2026-09-25', '2026-09-20'].map(weekdayOf)).toEqual([5, 0]);
  });
});
