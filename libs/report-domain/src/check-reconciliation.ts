import type { Words } from '@bihuan/contracts';
import type { ProposedCase, ReconciledCase, ReconciliationFacts } from './reconciliation-facts';
import { isFinished } from './standing';

/** Something in the facts that a reader could hold against the report, with the cases to look at. */
export type Inconsistency = { readonly code: string; readonly message: Words; readonly caseIds: readonly string[] };

type Rule<Case> = {
  readonly code: string;
  readonly message: (year: number) => Words;
  readonly breaks: (one: Case, facts: ReconciliationFacts) => boolean;
};

const caseRules: readonly Rule<ReconciledCase>[] = [
  {
    code: 'reconciliation/finished-without-date',
    message: () => ({ zh: '已办结或终止，但没有办结日期', en: 'Finished, but without a date of closure' }),
    breaks: (one) => isFinished(one) && one.closedOn === null,
  },
  {
    code: 'reconciliation/open-with-closure-date',
    message: () => ({ zh: '尚未办结，却有办结日期', en: 'Still open, but with a date of closure' }),
    breaks: (one) => !isFinished(one) && one.closedOn !== null,
  },
  {
    code: 'reconciliation/closed-after-as-of',
    message: () => ({ zh: '办结日期晚于统计截止日', en: 'Closed after the date on which the report counts' }),
    breaks: (one, { asOf }) => one.closedOn !== null && one.closedOn > asOf,
  },
  {
    code: 'reconciliation/finished-but-overdue',
    message: () => ({ zh: '已办结，仍标为逾期', en: 'Finished, but still marked as overdue' }),
    breaks: (one) => isFinished(one) && one.overdue,
  },
  {
    code: 'reconciliation/overdue-contradicts-deadline',
    message: () => ({ zh: '是否逾期与办理时限不符', en: 'Whether it is overdue contradicts the deadline' }),
    breaks: (one, facts) => !isFinished(one) && contradictsDeadline(one, facts),
  },
  {
    code: 'reconciliation/completed-without-evidence',
    message: () => ({ zh: '已完成整改，但没有佐证材料', en: 'Completed, but no evidence supports it' }),
    breaks: (one) => one.outcome === 'completed' && one.evidence.length === 0,
  },
  {
    code: 'reconciliation/completed-without-measures',
    message: () => ({ zh: '已完成整改，但没有登记措施', en: 'Completed, but no measure was recorded' }),
    breaks: (one) => one.kind === 'problem' && one.outcome === 'completed' && one.measures.length === 0,
  },
  {
    code: 'reconciliation/not-of-that-report',
    message: (year) => ({ zh: `不是${year}年度报告所列事项`, en: `Not listed by the report on ${year}` }),
    breaks: (one, { previousYear }) => one.reportYear !== previousYear,
  },
];

const proposalRules: readonly Rule<ProposedCase>[] = [
  {
    code: 'reconciliation/proposal-overdue-contradicts-deadline',
    message: () => ({ zh: '拟列入问题是否逾期与时限不符', en: 'A proposal’s lateness contradicts its deadline' }),
    breaks: contradictsDeadline,
  },
  {
    code: 'reconciliation/proposal-reason-unfounded',
    message: () => ({ zh: '列入理由与事实不符', en: 'The reason for proposing it is not borne out by the facts' }),
    breaks: (one) => (one.reason === 'overdue' && !one.overdue) || (one.reason === 'relapsed' && one.relapses === 0),
  },
  {
    code: 'reconciliation/proposal-from-the-future',
    message: () => ({ zh: '问题起始年度晚于报告年度', en: 'The problem began after the year reported on' }),
    breaks: (one, { year }) => one.sinceYear > year,
  },
  {
    code: 'reconciliation/proposal-already-finished',
    message: () => ({ zh: '已办结事项又被拟列为问题', en: 'A finished case is proposed as a problem' }),
    breaks: (one, { cases }) => cases.some((known) => known.caseId === one.caseId && isFinished(known)),
  },
];

/** On the due date itself a case is not late yet; whoever handed in is judged by that day, not by how long the office takes. */
function contradictsDeadline(
  one: Pick<ProposedCase, 'dueOn' | 'handedInOn' | 'overdue'>,
  { asOf }: ReconciliationFacts,
): boolean {
  return one.overdue !== (one.dueOn !== null && one.dueOn < (one.handedInOn ?? asOf));
}

function broken<Case extends { readonly caseId: string }>(
  rules: readonly Rule<Case>[],
  cases: readonly Case[],
  facts: ReconciliationFacts,
): readonly Inconsistency[] {
  return rules.flatMap(({ code, message, breaks }) => {
    const guilty = cases.filter((one) => breaks(one, facts));
    if (guilty.length === 0) return [];
    return [{ code, message: message(facts.previousYear), caseIds: guilty.map(({ caseId }) => caseId) }];
  });
}

function repeated(cases: readonly { readonly caseId: string }[]): readonly Inconsistency[] {
  const ids = cases.map(({ caseId }) => caseId);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  if (twice.length === 0) return [];
  const message = { zh: '同一事项重复列出', en: 'The same case is listed twice' };
  return [{ code: 'reconciliation/listed-twice', message, caseIds: twice }];
}

/** The dates say how many are closed, the outcomes how many are open: together they must be all. */
function totals({ cases, asOf }: ReconciliationFacts): readonly Inconsistency[] {
  const closed = cases.filter(({ closedOn }) => closedOn !== null && closedOn <= asOf);
  const open = cases.filter((one) => !isFinished(one));
  if (closed.length + open.length === cases.length) return [];
  const message = {
    zh: `已办结${closed.length}件与未办结${open.length}件之和不等于总数${cases.length}件`,
    en: `${closed.length} closed and ${open.length} open do not make ${cases.length}`,
  };
  const counted = new Map([...closed, ...open].map((one) => [one.caseId, 0]));
  for (const one of [...closed, ...open]) counted.set(one.caseId, (counted.get(one.caseId) ?? 0) + 1);
  const caseIds = cases.filter(({ caseId }) => counted.get(caseId) !== 1).map(({ caseId }) => caseId);
  return [{ code: 'reconciliation/totals-differ', message, caseIds }];
}

function years({ year, previousYear }: ReconciliationFacts): readonly Inconsistency[] {
  if (previousYear === year - 1) return [];
  const message = {
    zh: `${year}年度对账应以${year - 1}年度报告为准，而不是${previousYear}年度`,
    en: `The report on ${year} answers for ${year - 1}, not for ${previousYear}`,
  };
  return [{ code: 'reconciliation/years-do-not-follow', message, caseIds: [] }];
}

/**
 * Looks for what does not add up before the report goes out; an empty list means that nothing was found.
 * It reports and never repairs: a wrong fact is put right in the ledger, where its history is kept.
 */
export function checkReconciliation(facts: ReconciliationFacts): readonly Inconsistency[] {
  return [
    ...years(facts),
    ...totals(facts),
    ...repeated(facts.cases),
    ...repeated(facts.openCases),
    ...broken(caseRules, facts.cases, facts),
    ...broken(proposalRules, facts.openCases, facts),
  ];
}
