import { parseDeadlineRule } from './index';

describe("an operator's words for a deadline", () => {
  it.each([
    ['5wd', { kind: 'working-days', value: 5 }],
    ['5wd roll', { kind: 'working-days', value: 5 }],
    ['60d', { kind: 'days', value: 60, roll: false }],
    ['60d roll', { kind: 'days', value: 60, roll: true }],
    ['3m', { kind: 'months', value: 3, roll: false }],
    [' 3 M  Roll ', { kind: 'months', value: 3, roll: true }],
    ['2026-09-30', { kind: 'fixed', date: '2026-09-30' }],
    ['none', { kind: 'none' }],
  ])('%j are understood', (words, rule) => {
    expect(parseDeadlineRule(words)).toEqual({ ok: true, rule });
  });

  it.each(['', '5', '5w', 'soon', '-5wd', '1.5m', '2026-02-30', '30.09.2026', 'none roll', '5d 3wd'])(
    '%j are refused with the accepted forms',
    (words) => {
      const result = parseDeadlineRule(words);
      expect(result.ok || result.message).toContain(`"${words}" is not a deadline: write 5wd`);
    },
  );

  it.each(['0wd', '1001wd', '3651d', '121m'])('%j are refused with the limits', (words) => {
    const result = parseDeadlineRule(words);
    expect(result.ok || result.message).toContain('at most 1000wd, 3650d or 120m');
  });
});
