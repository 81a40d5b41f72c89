import { checkReconciliation } from './check-reconciliation';
import type { ReconciliationFacts } from './reconciliation-facts';
import { aProblem, aProposal, idOf, someFacts } from './reconciliation.fixtures';

const found = (changes: Partial<ReconciliationFacts>) =>
  checkReconciliation(someFacts(changes)).map(({ code, caseIds }) => [code.replace('reconciliation/', ''), caseIds]);

describe('the check of a reconciliation', () => {
  it('finds nothing in a ledger that is in order', () => {
    const cases = [aProblem(1, 'completed'), aProblem(2, 'in-progress'), aProblem(3, 'terminated')];
    expect(found({ cases, openCases: [aProposal(2)] })).toEqual([]);
    expect(found({})).toEqual([]);
  });

  it('refuses a closure without a date: closed and open no longer make the total', () => {
    expect(found({ cases: [aProblem(1, 'completed', { closedOn: null })] })).toEqual([
      ['totals-differ', [idOf(1)]],
      ['finished-without-date', [idOf(1)]],
    ]);
  });

  it('refuses a closure that had not happened on the as-of date', () => {
    expect(found({ cases: [aProblem(1, 'completed', { closedOn: '2027-01-01' })] })).toEqual([
      ['totals-differ', [idOf(1)]],
      ['closed-after-as-of', [idOf(1)]],
    ]);
  });

  it('sees an open case that carries a date of closure, which would be counted twice', () => {
    expect(found({ cases: [aProblem(1, 'in-progress', { closedOn: '2026-05-01' })] })).toEqual([
      ['totals-differ', [idOf(1)]],
      ['open-with-closure-date', [idOf(1)]],
    ]);
  });

  it('holds that a case is not overdue on its due date, and is on the day after', () => {
    expect(found({ cases: [aProblem(1, 'in-progress', { dueOn: '2026-12-31' })] })).toEqual([]);
    const handedIn = { dueOn: '2026-12-30', handedInOn: '2026-12-30' };
    expect(found({ cases: [aProblem(1, 'in-progress', handedIn)] })).toEqual([]);
    expect(found({ cases: [aProblem(1, 'in-progress', { dueOn: '2026-12-30' })] })).toEqual([
      ['overdue-contradicts-deadline', [idOf(1)]],
    ]);
    expect(found({ cases: [aProblem(1, 'in-progress', { dueOn: null, overdue: true })] })).toEqual([
      ['overdue-contradicts-deadline', [idOf(1)]],
    ]);
  });

  it('sees a finished case that is still marked as overdue', () => {
    expect(found({ cases: [aProblem(1, 'completed', { overdue: true })] })).toEqual([
      ['finished-but-overdue', [idOf(1)]],
    ]);
  });

  it('asks for the evidence and the measures behind a completion', () => {
    expect(found({ cases: [aProblem(1, 'completed', { evidence: [], measures: [] })] })).toEqual([
      ['completed-without-evidence', [idOf(1)]],
      ['completed-without-measures', [idOf(1)]],
    ]);
  });

  it('points at cases that the report in question never listed, and at cases listed twice', () => {
    const cases = [aProblem(1, 'in-progress', { reportYear: 2024 }), aProblem(2, 'in-progress', { reportYear: null })];
    expect(found({ cases })).toEqual([['not-of-that-report', [idOf(1), idOf(2)]]]);
    expect(found({ cases: [aProblem(1, 'in-progress'), aProblem(1, 'in-progress')] })).toEqual([
      ['listed-twice', [idOf(1)]],
    ]);
  });

  it('refuses to answer for a report that is not the one before', () => {
    expect(found({ previousYear: 2024 })).toEqual([['years-do-not-follow', []]]);
  });

  it('questions a proposal whose grounds the facts do not bear out', () => {
    expect(found({ openCases: [aProposal(1, { reason: 'overdue' }), aProposal(2, { reason: 'relapsed' })] })).toEqual([
      ['proposal-reason-unfounded', [idOf(1), idOf(2)]],
    ]);
    expect(found({ openCases: [aProposal(1, { sinceYear: 2027 })] })).toEqual([
      ['proposal-from-the-future', [idOf(1)]],
    ]);
    expect(found({ openCases: [aProposal(1, { overdue: true })] })).toEqual([
      ['proposal-overdue-contradicts-deadline', [idOf(1)]],
    ]);
  });

  it('does not let a finished case be proposed as a problem', () => {
    expect(found({ cases: [aProblem(1, 'completed')], openCases: [aProposal(1)] })).toEqual([
      ['proposal-already-finished', [idOf(1)]],
    ]);
  });
});
