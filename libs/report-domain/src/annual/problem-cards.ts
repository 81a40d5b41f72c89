import { domains, type Domain, type Words } from '@bihuan/contracts';
import { clause, joined, sentence, type Clause } from '../wording/clauses';
import { counted, quoted } from '../wording/figures';
import { unstopped } from '../sentence';
import { card, type Card } from '../writing/card';
import type { YearCase, YearFacts } from '../year/year-facts';
import { domainWords } from './domain-words';
import { matterOf, spanBefore, spanOf, tallyOf } from './tally';

/** How many candidates stand in the report unasked: real reports own up to two to four problems. */
const USUAL_NUMBER = 4;
const superior: readonly YearCase['sourceType'][] = ['superior-inspection', 'audit', 'environment'];

type Candidate = {
  readonly domain: Domain;
  readonly open: readonly YearCase[];
  readonly overdue: readonly YearCase[];
  readonly relapsed: readonly YearCase[];
  readonly repeated: readonly YearCase[];
};

/**
 * The classes of problems that a report should own up to: many still open, overdue, come back after their closure, or found
 * again by the level above. Each is worded 领域主语有待…, how it shows, and why; the author decides and rewords.
 */
export function problemCards(facts: YearFacts): readonly Card[] {
  const candidates = (Object.keys(domains) as Domain[])
    .map((domain) => candidateOf(domain, facts))
    .filter(({ open, relapsed }) => open.length + relapsed.length > 0)
    .sort((a, b) => weight(b) - weight(a));
  return candidates.flatMap((candidate, index) =>
    card({
      id: `problems.${candidate.domain}`,
      part: 'problems',
      kind: 'point',
      group: reasonOf(candidate),
      runs: worded(candidate),
      chosen: index < USUAL_NUMBER,
    }),
  );
}

function candidateOf(domain: Domain, facts: YearFacts): Candidate {
  const problems = facts.cases.filter((one) => one.domain === domain && matterOf(one) === 'problem');
  const { open, overdue } = tallyOf(spanOf(facts, problems));
  const isSuperior = ({ sourceType }: YearCase) => superior.includes(sourceType);
  const before = spanBefore(facts)?.cases.some((one) => one.domain === domain && isSuperior(one)) ?? false;
  const found = problems.filter(isSuperior);
  const inspections = new Set(found.map(({ inspection }) => inspection?.id ?? ''));
  const isRepeated = found.length > 0 && (before || inspections.size > 1);
  return {
    domain,
    open,
    overdue,
    relapsed: problems.filter(({ relapses }) => relapses > 0),
    repeated: isRepeated ? found : [],
  };
}

function weight({ open, overdue, relapsed, repeated }: Candidate): number {
  return open.length + 3 * overdue.length + 3 * relapsed.length + 2 * repeated.length;
}

function reasonOf({ domain, open, overdue, relapsed, repeated }: Candidate): Words {
  const told = [
    [open.length, `未办结${open.length}项`, `${open.length} open`],
    [overdue.length, `逾期${overdue.length}项`, `${overdue.length} overdue`],
    [relapsed.length, `反弹${relapsed.length}项`, `${relapsed.length} relapsed`],
    [repeated.length, `上级反复反馈${repeated.length}项`, `${repeated.length} found again from above`],
  ] as const;
  const holding = told.filter(([count]) => count > 0);
  return {
    zh: `${domains[domain].zh}（${holding.map(([, zh]) => zh).join('、')}）`,
    en: `${domains[domain].en} (${holding.map(([, , en]) => en).join(', ')})`,
  };
}

/** Head, how it shows, why: the head ends at the first full stop, which is where headings are cut. */
function worded(candidate: Candidate): Clause {
  const { subject, wanting } = domainWords[candidate.domain];
  return clause(sentence(clause(`${subject}${wanting}`)), shown(candidate), because(candidate));
}

function shown({ open, overdue, relapsed, repeated }: Candidate): Clause {
  const units = new Set(open.map(({ leadUnit }) => leadUnit?.id));
  const whose = units.size > 1 ? '部分单位' : '个别单位';
  const late = overdue.length === 0 ? '' : clause('（其中逾期', counted(overdue, '项'), '）');
  const [example] = open;
  const such = example ? clause('，存在“', quoted(unstopped(example.title), [example]), '”等现象') : '';
  return sentence(
    open.length === 0 ? [] : clause(whose, counted(open, '项'), '问题尚未整改到位', late, such),
    relapsed.length === 0 ? [] : clause('有', counted(relapsed, '项'), '问题整改后出现反弹，成果不够巩固'),
    repeated.length === 0 ? [] : clause('同类问题被上级督察、审计反复反馈', counted(repeated, '项')),
  );
}

/** Why, in the units' own words, each said once; the author sums up. */
function because({ open, relapsed }: Candidate): Clause {
  const told = [...new Set([...open, ...relapsed])].filter(({ delayReason }) => delayReason !== null);
  const reasons = [...new Set(told.map(({ delayReason }) => unstopped(delayReason ?? '')))].slice(0, 3);
  const said = reasons.map((reason) => [
    quoted(
      reason,
      told.filter(({ delayReason }) => unstopped(delayReason ?? '') === reason),
    ),
  ]);
  return said.length === 0 ? [] : sentence(clause('主要原因是', joined(said, '、')));
}
