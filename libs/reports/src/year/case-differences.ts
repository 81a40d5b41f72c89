import { disclosures, ratings, results, type Words } from '@bihuan/contracts';
import { canonical } from '@bihuan/cases';
import { computeFigures, type YearCase, type YearFacts } from '@bihuan/report-domain';

/** A figure before and after; only those that differ. */
export type FigureChange = {
  readonly id: string;
  readonly label: Words;
  readonly before: string | null;
  readonly after: string | null;
};

/** What of a case is compared: what figures are computed of. What people wrote since is no correction of a figure. */
const compared = {
  leadUnit: { zh: '牵头单位', en: 'Lead unit' },
  severity: { zh: '严重程度', en: 'Severity' },
  domain: { zh: '领域', en: 'Domain' },
  open: { zh: '未办结', en: 'Open' },
  stateLabel: { zh: '状态', en: 'State' },
  result: { zh: '办理结果', en: 'Result' },
  closedOn: { zh: '销号日期', en: 'Closed on' },
  endedOn: { zh: '结束日期', en: 'Ended on' },
  handedInOn: { zh: '提请销号日期', en: 'Handed in on' },
  dueOriginal: { zh: '原定时限', en: 'Original due date' },
  dueApproved: { zh: '批准时限', en: 'Approved due date' },
  dueOn: { zh: '现行时限', en: 'Due date' },
  suspended: { zh: '中止', en: 'Suspended' },
  closings: { zh: '销号与回头看', en: 'Closures and look-backs' },
  closureReturns: { zh: '退回次数', en: 'Returns' },
  falseClosures: { zh: '虚假整改', en: 'False closures' },
  amount: { zh: '问题金额', en: 'Amount' },
  rectifiedAmount: { zh: '整改到位金额', en: 'Amount rectified' },
  replyClass: { zh: '答复类别', en: 'Class of reply' },
  rating: { zh: '评价', en: 'Rating' },
  accountability: { zh: '问责', en: 'Accountability' },
  disclosure: { zh: '公开属性', en: 'Disclosure' },
} as const satisfies Partial<Record<keyof YearCase, Words>>;
const names = Object.keys(compared) as (keyof typeof compared)[];

const labels: Readonly<Record<string, Words | undefined>> = { ...results, ...ratings, ...disclosures };

const notOwed: readonly YearCase['result'][] = ['merged', 'referred', 'terminated'];

/**
 * What a frozen case turns out to have been, by what is known now. Work that goes on after the year is no correction of it: a
 * case that was open stays open, unless it turns out that nothing was owed; one that was done may turn out not to be.
 */
export function asFound(before: YearCase, now: YearCase): YearCase {
  if (!before.open) return now;
  const { leadUnit, severity, domain, amount, dueOriginal, disclosure } = now;
  const found = { ...before, leadUnit, severity, domain, amount, dueOriginal, disclosure };
  if (!notOwed.includes(now.result)) return found;
  const { open, endedOn, result, stateLabel } = now;
  return { ...found, open, endedOn, result, stateLabel };
}

/** How a case differs from what was frozen, field by field in words. */
export function differencesOf(before: YearCase, after: YearCase) {
  return names
    .filter((name) => canonical(before[name]) !== canonical(after[name]))
    .map((name) => ({ label: compared[name], before: inWords(before[name]), after: inWords(after[name]) }));
}

/** What figures become when one case is taken as it is now. */
export function changedFigures(facts: YearFacts, after: YearCase): readonly FigureChange[] {
  return changesBetween(facts, withCase(facts, after));
}

/** The figures that differ between two readings of a year. */
export function changesBetween(before: YearFacts, after: YearFacts): readonly FigureChange[] {
  const values = new Map(computeFigures(after).map(({ id, value }) => [id, value]));
  return computeFigures(before).flatMap(({ id, label, value }) => {
    const now = values.get(id) ?? null;
    return now === value ? [] : [{ id, label, before: value, after: now }];
  });
}

/** The same facts with one case as it is now. */
export function withCase(facts: YearFacts, after: YearCase): YearFacts {
  return { ...facts, cases: facts.cases.map((one) => (one.caseId === after.caseId ? after : one)) };
}

function inWords(value: YearCase[keyof typeof compared]): string {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return labels[value]?.zh ?? value;
  if (typeof value === 'number') return String(value);
  if ('name' in value) return value.name;
  return value.length === 0 ? '—' : value.map((one) => Object.values(one).map(String).join(' ')).join('；');
}
