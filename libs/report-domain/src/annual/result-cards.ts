import { domains, sourceTypes, type Domain, type WritingOptions } from '@bihuan/contracts';
import { isClosed } from '../statistics/measures';
import { clause, joined, sentence, type Clause } from '../wording/clauses';
import { counted, countedDistinct, money, quoted, summed } from '../wording/figures';
import { comparedInNumber, comparedInRate, foundAndDone, handled, parted, proposals, rate } from '../wording/patterns';
import { stopped, titled, unstopped } from '../sentence';
import { card, type Card } from '../writing/card';
import type { YearCase, YearFacts } from '../year/year-facts';
import { matterOf, spanBefore, spanOf, tallyOf, within, type Matter, type Tally } from './tally';

type Told = {
  readonly facts: YearFacts;
  readonly cases: readonly YearCase[];
  readonly options: WritingOptions;
};

const MOST_HIGHLIGHTS = 5;
const domainCodes = Object.keys(domains) as Domain[];

/** For each domain a heading and what can be said of it: found, done, rate, and what was achieved. */
export function resultCards(facts: YearFacts, options: WritingOptions): readonly Card[] {
  return domainCodes.flatMap((domain) => {
    const cases = facts.cases.filter((one) => one.domain === domain);
    return cases.length === 0 ? [] : domainCards(domain, { facts, cases, options });
  });
}

function domainCards(domain: Domain, told: Told): readonly Card[] {
  const said = sentencesOf(told);
  const cards = said.flatMap(([name, runs, chosen = true]) =>
    card({ id: `results.${domain}.${name}`, part: 'results', kind: 'sentence', group: domains[domain], runs, chosen }),
  );
  if (cards.length === 0) return [];
  const runs = clause(domains[domain].zh);
  return [
    ...card({ id: `results.${domain}`, part: 'results', kind: 'heading', group: domains[domain], runs }),
    ...cards,
    ...highlights(domain, told.cases),
  ];
}

function sentencesOf(told: Told): readonly (readonly [string, Clause, boolean?])[] {
  const { facts, cases, options } = told;
  const of = (matter: Matter) => cases.filter((one) => matterOf(one) === matter);
  const [problems, promises, wishes, complaints] = [of('problem'), of('promise'), of('proposal'), of('complaint')];
  const tally = tallyOf(spanOf(facts, problems));
  return [
    ['counts', problemCounts(tally, options)],
    ['sources', bySource(tally)],
    ['rounds', rounds(tally), false],
    ['change', change({ ...told, cases: problems }, tally), false],
    ['audit', auditSentence(problems, facts)],
    ['promises', promiseCounts(tallyOf(spanOf(facts, promises)), options)],
    ['proposals', wishes.length === 0 ? [] : proposals(wishes)],
    ['complaints', complaintCounts(complaints, told)],
    ['look-back', lookBacks(cases)],
    ['rules', rulesMade(cases)],
    ['accountability', accountability(cases), false],
  ];
}

/** The outcomes of what was owed, one after the other; they add up to all of it. */
export function outcomesOf(tally: Tally, verb: string) {
  return [
    { verb: `已${verb}完成`, cases: tally.rectified },
    { verb: `列入持续${verb}`, cases: tally.continuing },
    { verb: '作出解释或以其他方式办结', cases: tally.otherwise },
    { verb: `尚未${verb}到位`, cases: tally.notRectified },
    { verb: `正在${verb}`, cases: tally.open },
  ];
}

/** Found, done, rate and what is under way; the overdue ones among them are owned up to. */
export function problemCounts(tally: Tally, options: WritingOptions, noun = '问题'): Clause {
  if (tally.found.length === 0) return [];
  const apart =
    tally.excluded.length === 0 ? '' : clause('（不含并案、移送、终止、撤回的', counted(tally.excluded, '项'), '）');
  const ending = tally.overdue.length === 0 ? [] : clause('其中逾期', counted(tally.overdue, '项'));
  const opening = clause(`共有${noun}`, counted(tally.found, '项'), apart);
  return foundAndDone(opening, outcomesOf(tally, '整改'), { unit: '项', rates: doneRate(tally, options), ending });
}

/** The rate stands behind what is done; where nothing is, the reader sees as much without one. */
function doneRate({ rectified, found }: Tally, options: WritingOptions): Clause {
  return rectified.length === 0 ? [] : rate('完成率', { part: rectified, whole: found }, options);
}

/** Where the problems came from; one source alone needs no breakdown. */
function bySource({ found }: Tally): Clause {
  const sources = [...new Set(found.map(({ sourceType }) => sourceType))];
  if (sources.length < 2) return [];
  const parts = sources
    .map((code) => ({ name: `${sourceTypes[code].zh}发现`, cases: found.filter((one) => one.sourceType === code) }))
    .sort((a, b) => b.cases.length - a.cases.length || a.name.localeCompare(b.name, 'zh'));
  return sentence(parted(clause('从来源看'), parts, '项'));
}

/** P15: how many inspections stand behind the problems. */
function rounds({ found }: Tally): Clause {
  const inspected = found.filter(({ inspection }) => inspection !== null);
  if (inspected.length === 0) return [];
  const times = countedDistinct(inspected, ({ inspection }) => inspection?.id ?? '', '次');
  return sentence(clause('开展专项督查', times), clause('发现问题', counted(inspected, '项')));
}

function change({ facts, options, cases }: Told, tally: Tally): Clause {
  const domain = cases[0]?.domain;
  const before = within(spanBefore(facts), (one) => one.domain === domain && matterOf(one) === 'problem');
  if (!before) return [];
  const was = tallyOf(before);
  const now = { part: tally.rectified, whole: tally.found };
  return sentence(
    comparedInNumber('问题数量', tally.found, was.found, options),
    comparedInRate('完成率', now, { part: was.rectified, whole: was.found }, options),
  );
}

/** P13: what the audit found, what became of it, and how much money came back. */
function auditSentence(problems: readonly YearCase[], facts: YearFacts): Clause {
  const audited = tallyOf(
    spanOf(
      facts,
      problems.filter(({ sourceType }) => sourceType === 'audit'),
    ),
  );
  if (audited.found.length === 0) return [];
  const withMoney = audited.found.filter(({ rectifiedAmount }) => rectifiedAmount !== null);
  return foundAndDone(clause('审计查出问题', counted(audited.found, '项')), outcomesOf(audited, '整改'), {
    unit: '项',
    rates:
      withMoney.length === 0
        ? []
        : clause(
            '整改到位资金',
            money(withMoney, (one) => one.rectifiedAmount),
          ),
  });
}

function promiseCounts(tally: Tally, options: WritingOptions): Clause {
  if (tally.found.length === 0) return [];
  const opening = clause('推进年度安排和交办任务', counted(tally.found, '项'));
  return foundAndDone(opening, outcomesOf(tally, '落实'), { unit: '项', rates: doneRate(tally, options) });
}

function complaintCounts(complaints: readonly YearCase[], { facts, options }: Told): Clause {
  const { found } = tallyOf(spanOf(facts, complaints));
  if (found.length === 0) return [];
  const part = found.filter((one) => isClosed(one, spanOf(facts, found)));
  return handled({ unit: '件', noun: '群众诉求' }, { part, whole: found }, options);
}

function lookBacks(cases: readonly YearCase[]): Clause {
  const lookedAt = cases.filter(({ lookedBack }) => lookedBack);
  if (lookedAt.length === 0) return [];
  const relapsed = lookedAt.filter(({ relapses }) => relapses > 0);
  const found =
    relapsed.length === 0 ? clause('未发现反弹') : clause('发现反弹', counted(relapsed, '项'), '并重新整改');
  return sentence(clause('对', counted(lookedAt, '项'), '已办结事项开展“回头看”'), found);
}

function rulesMade(cases: readonly YearCase[]): Clause {
  const made = cases.filter((one) => one.rulesMade.length > 0);
  if (made.length === 0) return [];
  const names = made.map((one) => quoted(one.rulesMade.map(titled).join('、'), [one]));
  const total = summed(made, (one) => one.rulesMade.length, '项');
  return sentence(
    clause(
      '建立完善制度',
      total,
      '，包括',
      joined(
        names.map((name) => [name]),
        '、',
      ),
    ),
  );
}

function accountability(cases: readonly YearCase[]): Clause {
  const held = cases.filter((one) => one.accountability.length > 0);
  if (held.length === 0) return [];
  const people = (one: YearCase) => one.accountability.reduce((sum, entry) => sum + entry.people, 0);
  return sentence(clause('追责问责', summed(held, people, '人次')));
}

const severe = { serious: 0, considerable: 1, ordinary: 2 } as const;

/** What units said of what they achieved, the gravest first, the same words once. Proposals: nobody is quoted unasked. */
function highlights(domain: Domain, cases: readonly YearCase[]): readonly Card[] {
  const done = cases
    .filter(({ open, result, statement }) => !open && result === 'completed' && statement !== null)
    .sort((a, b) => severe[a.severity] - severe[b.severity] || a.number.localeCompare(b.number));
  const seen = new Set<string>();
  const fresh = done.filter(({ statement }) => {
    const key = (statement ?? '').replace(/[\s\p{P}]/gu, '');
    return !seen.has(key) && seen.add(key);
  });
  return fresh.slice(0, MOST_HIGHLIGHTS).flatMap((one) =>
    card({
      id: `results.${domain}.highlight.${one.caseId}`,
      part: 'results',
      kind: 'sentence',
      group: domains[domain],
      runs: [quoted(`针对“${unstopped(one.title)}”问题，${stopped(one.statement ?? '')}`, [one])],
      chosen: false,
    }),
  );
}
