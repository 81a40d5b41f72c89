import { aCaseFact as fact, endOf2026 as moment } from './case-fact.fixtures';
import { proposals } from './reconciliation.facts';

describe('what is proposed for the next report', () => {
  it('names relapses first, then what is late, then the rest', () => {
    const facts = [
      fact({ number: 'open', dueOn: '2027-01-31' }),
      fact({ number: 'late' }),
      fact({ number: 'relapsed', relapses: 1, dueOn: null }),
    ];
    expect(proposals(facts, moment).map(({ number, reason }) => [number, reason])).toEqual([
      ['relapsed', 'relapsed'],
      ['late', 'overdue'],
      ['open', 'open'],
    ]);
  });

  it('leaves out a promise that is on its way, and owns up to one that is late', () => {
    const promise = { block: null, workflow: 'undertaking' } as const;
    expect(proposals([fact({ ...promise, dueOn: '2027-01-31' })], moment)).toEqual([]);
    expect(proposals([fact(promise)], moment)).toHaveLength(1);
  });

  it('dates a problem by the report that named it, or else by its registration', () => {
    const years = proposals([fact({ reportYear: 2023 }), fact({ reportYear: null })], moment);
    expect(years.map(({ sinceYear }) => sinceYear)).toEqual([2023, 2026]);
  });
});
