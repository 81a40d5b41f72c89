import type { DeadlineRule } from '@bihuan/contracts';
import { draftOfRule, emptyDeadline, ruleOfDraft, validRule } from './deadline-draft';

const rules: readonly DeadlineRule[] = [
  { kind: 'working-days', value: 10 },
  { kind: 'days', value: 30, roll: false },
  { kind: 'months', value: 6, roll: true },
  { kind: 'fixed', date: '2026-05-01' },
  { kind: 'none' },
];

describe('a deadline being typed', () => {
  it.each(rules)('comes back as it was: $kind', (rule) => {
    expect(validRule(draftOfRule(rule))).toEqual(rule);
  });

  it('is no rule while its number is missing or no number', () => {
    expect(ruleOfDraft(emptyDeadline)).toEqual({ kind: 'working-days', value: undefined });
    expect(validRule(emptyDeadline)).toBeNull();
    expect(validRule({ ...emptyDeadline, value: '2.5' })).toBeNull();
    expect(validRule({ ...emptyDeadline, kind: 'fixed', date: '2026-02-29' })).toBeNull();
  });
});
