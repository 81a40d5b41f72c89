import { nextOccurrence, occurrencesBetween } from './recurrence';

describe('an obligation that comes again', () => {
  it('is due on its day of every year, over the turn of the year', () => {
    const yearly = { kind: 'yearly', on: { month: 3, day: 1 } } as const;
    expect(nextOccurrence(yearly, '2026-03-01')).toEqual({ period: '2026', dueOn: '2026-03-01' });
    expect(nextOccurrence(yearly, '2026-03-02')).toEqual({ period: '2027', dueOn: '2027-03-01' });
    expect(nextOccurrence({ kind: 'yearly', on: { month: 12, day: 31 } }, '2026-12-31').dueOn).toBe('2026-12-31');
  });

  it('is due in the same month of every quarter', () => {
    const first = { kind: 'quarterly', month: 1, day: 10 } as const;
    expect(occurrencesBetween(first, '2026-10-01', '2027-04-30')).toEqual([
      { period: '2026-Q4', dueOn: '2026-10-10' },
      { period: '2027-Q1', dueOn: '2027-01-10' },
      { period: '2027-Q2', dueOn: '2027-04-10' },
    ]);
    expect(nextOccurrence({ kind: 'quarterly', month: 3, day: 31 }, '2026-09-30')).toEqual({
      period: '2026-Q3',
      dueOn: '2026-09-30',
    });
  });

  it('is due on the last day of a month that does not have its day', () => {
    const monthly = { kind: 'monthly', day: 31 } as const;
    expect(occurrencesBetween(monthly, '2027-01-31', '2027-03-30').map(({ dueOn }) => dueOn)).toEqual([
      '2027-01-31',
      '2027-02-28',
    ]);
    expect(nextOccurrence(monthly, '2028-02-29')).toEqual({ period: '2028-02', dueOn: '2028-02-29' });
  });

  it('has no turn in a span that lies between two', () => {
    expect(occurrencesBetween({ kind: 'monthly', day: 5 }, '2026-11-06', '2026-12-04')).toEqual([]);
  });
});
