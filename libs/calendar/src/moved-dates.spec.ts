import { usualTerms } from '@bihuan/contracts';
import { assistDue, assistDueIn, builtInYears, lastDayOf, workCalendar } from './index';
import type { DeadlineLedger } from './deadline-ledger';

const calendar = workCalendar(builtInYears);

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

describe('the due date of an assist unit of a case that was moved', () => {
  const third = { workingDaysBefore: null, percentOfPeriod: 33 };
  const moved = (changes: Partial<DeadlineLedger>) =>
    assistDueIn(calendar, third, {
      rule: { kind: 'days', value: 60, roll: false },
      start: '2026-06-01',
      base: null,
      pauses: [],
      added: 0,
      ...changes,
    });

  it('is the same as long as nothing moved', () => {
    expect(moved({})).toBe('2026-06-21');
  });

  it('comes later by as much as the clock stood before it, and not a third of that', () => {
    expect(moved({ pauses: [{ from: '2026-06-10', to: '2026-06-19' }] })).toBe('2026-06-30');
  });

  it('is given nothing back for a time after it', () => {
    expect(moved({ pauses: [{ from: '2026-06-22', to: '2026-07-10' }] })).toBe('2026-06-21');
  });

  it('comes later with the lead that is given more time', () => {
    expect(moved({ added: 30 })).toBe('2026-07-01');
    expect(moved({ base: '2026-08-30' })).toBe('2026-07-01');
  });

  it('never passes the one of the lead, nor exists without it', () => {
    const terms = { workingDaysBefore: 1, percentOfPeriod: null };
    const some = { start: '2026-06-01', base: null, added: 0, pauses: [{ from: '2026-06-30', to: '2026-07-30' }] };
    const lead = { kind: 'fixed', date: '2026-06-30' } as const;
    expect(assistDueIn(calendar, terms, { ...some, rule: lead })).toBe('2026-06-29');
    expect(assistDueIn(calendar, null, { ...some, rule: lead })).toBe('2026-07-30');
    expect(assistDueIn(calendar, terms, { ...some, rule: { kind: 'none' } })).toBeNull();
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
