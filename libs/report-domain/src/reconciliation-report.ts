import type { DocumentTree } from '@bihuan/contracts';
import { composeSections } from './compose-sections';
import type { ReconciliationFacts } from './reconciliation-facts';
import type { Section } from './section';
import { carryOverSection } from './sections/carry-over.section';
import { problemsSection } from './sections/problems.section';
import { proposedProblemsSection } from './sections/proposed-problems.section';
import { undertakingsSection } from './sections/undertakings.section';

/** The chapters of a reconciliation in their order; a new chapter takes its place here. */
export const reconciliationSections: readonly Section<ReconciliationFacts>[] = [
  problemsSection,
  undertakingsSection,
  carryOverSection,
  proposedProblemsSection,
];

/**
 * Composes the reconciliation of last year's report: its problems and promises against what was done.
 * The same facts give the same tree to the byte, so a report can be rebuilt years later and compared.
 */
export function composeReconciliation(facts: ReconciliationFacts): DocumentTree {
  const { unitName: issuer, asOf: date, previousYear } = facts;
  const subject = `${previousYear}年度存在问题整改落实情况报告`;
  return {
    title: `${issuer}${subject}`,
    addressee: null,
    issuer,
    date,
    documentNumber: null,
    signatory: null,
    blocks: [
      { type: 'title', text: `${issuer}\n${subject}` },
      ...composeSections(reconciliationSections, facts),
      { type: 'signature', issuer, date },
    ],
  };
}
