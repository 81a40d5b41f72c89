import { calendarChange, missingCalendarYears } from './calendar-views';

const known = new Set([2025, 2026]);

describe('the years that are asked for', () => {
  it.each([
    ['2026-09-30', []],
    ['2026-10-01', [2027]],
    ['2026-12-31', [2027]],
    ['2027-01-01', [2027]],
    ['2027-10-01', [2027, 2028]],
  ])('on %s: %j', (today, years) => {
    expect(missingCalendarYears(today, known)).toEqual(years);
  });
});

describe('a change of a calendar', () => {
  const day = { name: '中秋节', date: '2026-09-25', isOffDay: true };
  const correction = { kind: 'correct', unitId: null, year: 2026, set: [day], remove: [] };

  it('is read', () => {
    expect(calendarChange.safeParse(correction).success).toBe(true);
    expect(calendarChange.safeParse({ kind: 'import', unitId: null, year: 2026, days: [day] }).success).toBe(true);
  });

  it.each([
    ['a day of another year', { ...correction, year: 2028 }],
    ['a day that is both set and taken out', { ...correction, remove: [day.date] }],
    ['a day listed twice', { kind: 'import', unitId: null, year: 2026, days: [day, day] }],
  ])('is refused with %s', (_what, change) => {
    expect(calendarChange.safeParse(change).success).toBe(false);
  });
});
