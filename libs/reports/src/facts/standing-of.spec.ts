import { aCaseFact as fact, endOf2026 as moment } from './case-fact.fixtures';
import type { CaseFact } from './reconciliation.queries';
import { standingOf } from './standing-of';

const standing = (changes: Partial<CaseFact>) => standingOf(fact(changes), moment);
const closed = { state: 'closed', closedAt: new Date('2026-09-30T17:00:00Z') } as const;

describe('how a case stands in a report', () => {
  it('is in progress while it is open, and overdue once the due day has passed', () => {
    expect(standing({})).toEqual({ stateLabel: '整改中', outcome: 'in-progress', overdue: true, closedOn: null });
    expect(standing({ dueOn: '2026-12-31' }).overdue).toBe(false);
    expect(standing({ dueOn: null }).overdue).toBe(false);
  });

  it('is not overdue for a unit that handed in on time, however long the office takes', () => {
    expect(standing({ state: 'verifying', handedInOn: '2026-10-31' }).overdue).toBe(false);
    expect(standing({ state: 'verifying', handedInOn: '2026-11-01' }).overdue).toBe(true);
  });

  it('is completed on the day of closure in the office’s time zone', () => {
    const result = { ...closed, result: 'completed' } as const;
    expect(standing(result)).toMatchObject({ outcome: 'completed', closedOn: '2026-10-01', overdue: false });
    expect(standing({ ...result, state: 'looking-back' })).toMatchObject({ outcome: 'completed' });
  });

  it('goes on when only a stage was completed or it was closed as continuing', () => {
    expect(standing({ ...closed, result: 'continuing' })).toMatchObject({ outcome: 'continuing', closedOn: null });
    expect(standing({ ...closed, result: 'stage-completed' })).toMatchObject({ outcome: 'continuing' });
    expect(standing({ ...closed, result: 'not-rectified' })).toMatchObject({ outcome: 'not-rectified' });
  });

  it('is continuing when it was set without a due date', () => {
    expect(standing({ deadlineKind: 'none', dueOn: null }).outcome).toBe('continuing');
  });

  it('is terminated on the day it was withdrawn', () => {
    expect(standing({ state: 'withdrawn', stateSince: '2026-05-06' })).toMatchObject({
      outcome: 'terminated',
      closedOn: '2026-05-06',
      overdue: false,
    });
  });

  it('refuses a state that the pinned definition does not know', () => {
    expect(() => standing({ state: 'dreaming' })).toThrow(/rectification@1/);
  });
});
