import { builtInYears, workCalendar } from '@bihuan/calendar';
import { duePeriods } from './due-periods';

const calendar = workCalendar(builtInYears);
const due = (kind: 'weekly-sheet' | 'monthly-bulletin', today: string, last: string | null = null) =>
  duePeriods(kind, { today, last, calendar }).map(({ from, to }) => `${from}/${to}`);

describe('what is drafted on a day', () => {
  it('is the sheet of the week before, from Monday on', () => {
    expect(due('weekly-sheet', '2026-11-23')).toEqual(['2026-11-16/2026-11-22']);
    expect(due('weekly-sheet', '2026-11-22')).toEqual(['2026-11-09/2026-11-15']);
    expect(due('weekly-sheet', '2026-11-25', '2026-11-16')).toEqual([]);
  });

  it('waits for the first working day after a holiday, and then brings all that has waited', () => {
    // the Spring Festival of 2026 lasts from Sunday 15 February to Monday 23 February
    expect(due('weekly-sheet', '2026-02-23', '2026-02-02')).toEqual([]);
    expect(due('weekly-sheet', '2026-02-24', '2026-02-02')).toEqual(['2026-02-09/2026-02-15', '2026-02-16/2026-02-22']);
  });

  it('is the bulletin of the month before, over the turn of the year', () => {
    expect(due('monthly-bulletin', '2027-01-04', '2026-11-01')).toEqual(['2026-12-01/2026-12-31']);
    expect(due('monthly-bulletin', '2026-10-07', '2026-08-01')).toEqual([]);
    expect(due('monthly-bulletin', '2026-10-08', '2026-08-01')).toEqual(['2026-09-01/2026-09-30']);
  });

  it('catches up on a few periods and no more', () => {
    expect(due('weekly-sheet', '2026-11-23', '2026-01-05')).toHaveLength(6);
    expect(due('monthly-bulletin', '2026-11-23', '2026-07-01')).toEqual([
      '2026-08-01/2026-08-31',
      '2026-09-01/2026-09-30',
      '2026-10-01/2026-10-31',
    ]);
  });
});
