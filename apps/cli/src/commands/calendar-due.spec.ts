import { dueOf } from './calendar-due';

describe('bihuan calendar due', () => {
  it.each([
    ['2026-09-24 5wd', '2026-10-09'],
    ['2026-08-03 60d', '2026-10-02'],
    ['2026-08-03 60d roll', '2026-10-08'],
    ['2025-11-30 3m', '2026-02-28'],
    ['2026-07-03 3m roll', '2026-10-08'],
  ])('answers %s', (question, due) => {
    expect(dueOf(question)).toBe(due);
  });

  it('says what is wrong with a date or a rule', () => {
    expect(() => dueOf('2026-02-30 5wd')).toThrow('2026-02-30');
    expect(() => dueOf('2026-09-24 5 moons')).toThrow('5 moons');
  });
});
