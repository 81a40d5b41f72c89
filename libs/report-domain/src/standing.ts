import type { ReconciledCase, ReconciliationFacts } from './reconciliation-facts';

/** The problems that last year's report listed. */
export function problemsOf(facts: ReconciliationFacts): readonly ReconciledCase[] {
  return facts.cases.filter(({ kind }) => kind === 'problem');
}

/** What last year's report promised to do. */
export function undertakingsOf(facts: ReconciliationFacts): readonly ReconciledCase[] {
  return facts.cases.filter(({ kind }) => kind === 'undertaking');
}

/** Whether the matter is off the books: done, or ended by decision. What is not finished is carried over. */
export function isFinished({ outcome }: Pick<ReconciledCase, 'outcome'>): boolean {
  return outcome === 'completed' || outcome === 'terminated';
}
