import type { DocumentBlock, Result, Words } from '@bihuan/contracts';
import type { ReconciledCase, ReconciliationFacts, ReconciliationOutcome } from '../reconciliation-facts';
import type { Section } from '../section';
import { plain } from '../sentence';
import { problemsSection } from '../sections/problems.section';
import { undertakingsSection } from '../sections/undertakings.section';
import { isFinished } from '../standing';
import { card, type Card } from '../writing/card';
import type { YearCase, YearFacts } from '../year/year-facts';

const group: Words = { zh: '上年度报告对账', en: 'Reconciliation' };

/** A stage that is done leaves the rest to do: a report that called it completed would promise too much. */
export const outcomeOfResult: Readonly<Record<Result, ReconciliationOutcome>> = {
  completed: 'completed',
  'stage-completed': 'continuing',
  continuing: 'continuing',
  'not-rectified': 'not-rectified',
  terminated: 'terminated',
  referred: 'terminated',
  merged: 'terminated',
  'reply-a': 'completed',
  'reply-b': 'continuing',
  'reply-c': 'continuing',
  'reply-d': 'terminated',
};

/** The reconciliation that the facts of a year hold: what the report on the year before listed, as of the same day. */
export function reconciliationOf(facts: YearFacts): ReconciliationFacts {
  const { unitName, year, asOf, cases } = facts;
  const listed = cases.filter(({ origin }) => origin?.reportYear === year - 1);
  return { unitName, year, previousYear: year - 1, asOf, cases: listed.map(reconciled), openCases: [] };
}

function outcomeOf(one: YearCase): ReconciliationOutcome {
  if (one.open) return one.dueOn === null ? 'continuing' : 'in-progress';
  if (one.closedOn === null) return 'terminated';
  return one.result ? outcomeOfResult[one.result] : 'completed';
}

function reconciled(one: YearCase): ReconciledCase {
  const outcome = outcomeOf(one);
  return {
    caseId: one.caseId,
    number: one.number,
    kind: one.origin?.block ?? 'problem',
    title: one.title,
    leadUnit: one.leadUnit?.name ?? '待确定',
    assistUnits: one.assistUnits,
    measures: one.measures.map(({ text }) => text),
    stateLabel: one.stateLabel,
    ...endOf(one, outcome),
    dueOn: one.dueOn,
    handedInOn: one.handedInOn,
    progress: one.statement ?? one.progress,
    evidence: one.evidence,
    relapses: one.relapses,
    reportYear: one.origin?.reportYear ?? null,
  };
}

function endOf(
  one: YearCase,
  outcome: ReconciliationOutcome,
): Pick<ReconciledCase, 'outcome' | 'overdue' | 'closedOn'> {
  if (!isFinished({ outcome })) return { outcome, overdue: one.overdue, closedOn: null };
  return { outcome, overdue: false, closedOn: one.closedOn ?? one.endedOn };
}

/** The sentence that answers for last year's report and its tables, where that report listed anything. */
export function reconciliationCards(facts: YearFacts): readonly Card[] {
  const told = reconciliationOf(facts);
  if (told.cases.length === 0) return [];
  const sections: readonly Section<ReconciliationFacts>[] = [problemsSection, undertakingsSection];
  return sections
    .filter(({ id }) => told.cases.some(({ kind }) => id === (kind === 'problem' ? 'problems' : 'undertakings')))
    .flatMap(({ id, title, compose }) => compose(told).flatMap((block) => cardOf(block, { id, title })));
}

function cardOf(block: DocumentBlock, { id, title }: { readonly id: string; readonly title: string }): readonly Card[] {
  const part = 'reconciliation';
  if (block.type === 'paragraph') {
    return card({ id: `reconciliation.${id}`, part, kind: 'paragraph', group, runs: block.runs });
  }
  if (block.type !== 'table') return [];
  const runs = [plain(`${title}对账表`)];
  return card({ id: `reconciliation.${id}.table`, part, kind: 'table', group, runs, table: block });
}
