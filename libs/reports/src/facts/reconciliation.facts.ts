import {
  reconciliationFacts,
  type ProposedCase,
  type ReconciledCase,
  type ReconciliationFacts,
} from '@bihuan/report-domain';
import type { EntityManager } from 'typeorm';
import { listOpenBesides, listReconciled, type CaseFact, type ReportScope } from './reconciliation.queries';
import { standingOf, type AsOf } from './standing-of';

/** A case may be registered before its lead unit is known. */
const NO_LEAD_UNIT = '待确定';
const REASONS = ['relapsed', 'overdue', 'open'] as const;

/** The facts of a reconciliation as the tables hold them now; read in one snapshot, so that no figure contradicts another. */
export async function readReconciliationFacts(
  tx: EntityManager,
  scope: ReportScope & { readonly unitName: string },
  asOf: string,
): Promise<ReconciliationFacts> {
  const moment = { asOf, timeZone: scope.timeZone };
  const cases = await listReconciled(tx, scope);
  const openCases = await listOpenBesides(tx, scope);
  return reconciliationFacts.parse({
    unitName: scope.unitName,
    year: scope.year,
    previousYear: scope.year - 1,
    asOf,
    cases: cases.map((fact) => reconciled(fact, moment)),
    openCases: proposals(openCases, moment),
  });
}

function reconciled(fact: CaseFact, moment: AsOf): ReconciledCase {
  return {
    caseId: fact.caseId,
    number: fact.number,
    kind: fact.block ?? 'problem',
    title: fact.title,
    leadUnit: fact.leadUnit ?? NO_LEAD_UNIT,
    assistUnits: fact.assistUnits,
    measures: fact.measures,
    ...standingOf(fact, moment),
    dueOn: fact.dueOn,
    handedInOn: fact.handedInOn,
    progress: fact.progress,
    evidence: fact.evidence,
    relapses: fact.relapses,
    reportYear: fact.reportYear,
  };
}

/** Relapses first, then what is late, then the rest; a promise that is on its way is no problem and is left out. */
export function proposals(facts: readonly CaseFact[], moment: AsOf): readonly ProposedCase[] {
  const proposed = facts.map((fact) => ({ fact, proposal: proposal(fact, moment) }));
  const listed = proposed.filter(({ fact, proposal }) => !isPromise(fact) || proposal.reason !== 'open');
  return REASONS.flatMap((reason) =>
    listed.map(({ proposal }) => proposal).filter((proposal) => proposal.reason === reason),
  );
}

function proposal(fact: CaseFact, moment: AsOf): ProposedCase {
  const { overdue } = standingOf(fact, moment);
  const late = overdue ? 'overdue' : 'open';
  return {
    caseId: fact.caseId,
    number: fact.number,
    title: fact.title,
    leadUnit: fact.leadUnit ?? NO_LEAD_UNIT,
    dueOn: fact.dueOn,
    handedInOn: fact.handedInOn,
    overdue,
    relapses: fact.relapses,
    reason: fact.relapses > 0 ? 'relapsed' : late,
    sinceYear: fact.reportYear ?? fact.registeredYear,
  };
}

function isPromise({ block, workflow }: CaseFact): boolean {
  return (block ?? workflow) === 'undertaking';
}
