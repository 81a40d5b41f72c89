import { deadlineRule, plainDate } from './deadline';

describe('a day of the calendar', () => {
  it.each(['1900-01-01', '2026-02-28', '2199-12-31'])('may be %s', (date) => {
    expect(plainDate.safeParse(date).success).toBe(true);
  });

  it.each(['0000-01-01', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31', '2026-02-29', '2026-2-1', ''])(
    'is not %j, which the database or a timer could not keep',
    (date) => {
      expect(plainDate.safeParse(date).success).toBe(false);
      expect(deadlineRule.safeParse({ kind: 'fixed', date }).success).toBe(false);
    },
  );
});
