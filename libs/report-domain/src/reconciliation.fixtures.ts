import type { ProposedCase, ReconciledCase, ReconciliationFacts, ReconciliationOutcome } from './reconciliation-facts';

/** The id of the n-th case of a story. */
export const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** The n-th problem of last year's report, in good order unless told otherwise. */
export function aProblem(
  n: number,
  outcome: ReconciliationOutcome,
  changes: Partial<ReconciledCase> = {},
): ReconciledCase {
  const finished = outcome === 'completed' || outcome === 'terminated';
  return {
    caseId: idOf(n),
    number: `AR2025-${n}`,
    kind: 'problem',
    title: `问题${n}有待加强。`,
    leadUnit: '区司法局',
    assistUnits: [],
    measures: ['印发实施方案'],
    stateLabel: finished ? '已销号' : '整改中',
    outcome,
    dueOn: '2027-03-31',
    handedInOn: null,
    overdue: false,
    closedOn: finished ? '2026-09-30' : null,
    progress: null,
    evidence: ['实施方案'],
    relapses: 0,
    reportYear: 2025,
    ...changes,
  };
}

/** The n-th arrangement of last year's report. */
export function aPromise(
  n: number,
  outcome: ReconciliationOutcome,
  changes: Partial<ReconciledCase> = {},
): ReconciledCase {
  return aProblem(n, outcome, { kind: 'undertaking', title: `推进工作${n}`, ...changes });
}

/** The n-th open case, proposed as a problem of the next report. */
export function aProposal(n: number, changes: Partial<ProposedCase> = {}): ProposedCase {
  return {
    caseId: idOf(n),
    number: `DC2026-${n}`,
    title: `问题${n}有待加强。`,
    leadUnit: '区司法局',
    dueOn: '2027-03-31',
    handedInOn: null,
    overdue: false,
    relapses: 0,
    reason: 'open',
    sinceYear: 2026,
    ...changes,
  };
}

/** The facts of the report on 2026, as counted on its last day. */
export function someFacts(changes: Partial<ReconciliationFacts>): ReconciliationFacts {
  return {
    unitName: '海川区人民政府',
    year: 2026,
    previousYear: 2025,
    asOf: '2026-12-31',
    cases: [],
    openCases: [],
    ...changes,
  };
}
