import { domains, type Domain, type TableBlock, type TableColumn } from '@bihuan/contracts';
import { chineseDate } from '../chinese-numbers';
import { clause, joined, sentence, type Clause } from '../wording/clauses';
import { counted, quoted, summed } from '../wording/figures';
import { unstopped } from '../sentence';
import { card, type Card } from '../writing/card';
import type { YearCase, YearFacts } from '../year/year-facts';
import { domainWords } from './domain-words';
import { spanOf, tallyOf } from './tally';

const MOST_MEASURES = 3;

/** What goes on into the next year: whatever is open, and what was closed to be continued. Its number stays the same. */
export function carriedOver(facts: YearFacts): readonly YearCase[] {
  const { open, continuing } = tallyOf(spanOf(facts, facts.cases));
  return [...open, ...continuing].sort((a, b) => a.number.localeCompare(b.number));
}

/** One arrangement for each domain that has work left, with its approved measures and the day by which all is to be done. */
export function planCards(facts: YearFacts): readonly Card[] {
  const carried = carriedOver(facts);
  return (Object.keys(domains) as Domain[]).flatMap((domain) => {
    const cases = carried.filter((one) => one.domain === domain);
    if (cases.length === 0) return [];
    return card({
      id: `plans.${domain}`,
      part: 'plans',
      kind: 'point',
      group: domains[domain],
      runs: clause(sentence(clause(domainWords[domain].verb)), toDo(cases), until(cases, facts)),
    });
  });
}

function toDo(cases: readonly YearCase[]): Clause {
  const planned = cases.filter(({ measures }) => measures.some(({ doneOn }) => doneOn === null));
  const left = (one: YearCase) => one.measures.filter(({ doneOn }) => doneOn === null);
  const named = planned.slice(0, MOST_MEASURES).flatMap((one) => {
    const [first] = left(one);
    return first ? [[quoted(unstopped(first.text), [one])]] : [];
  });
  const measures =
    planned.length === 0
      ? []
      : clause(
          '落实已批准的整改措施',
          summed(planned, (one) => left(one).length, '条'),
        );
  return sentence(
    clause('对未办结和需持续整改的', counted(cases, '项'), '继续跟踪督办'),
    measures,
    named.length === 0 ? [] : clause('重点做好', joined(named, '、'), '等工作'),
  );
}

/** The last of the due dates, where it is still to come; what has none is to be kept up. */
function until(cases: readonly YearCase[], { asOf }: YearFacts): Clause {
  const days = cases.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])).sort();
  const last = days.at(-1);
  const due = cases.filter(({ dueOn }) => dueOn === last);
  if (!last) return sentence(clause('坚持常态长效，确保成果巩固'));
  if (last <= asOf) return sentence(clause('倒排工期、加快办理，确保尽快整改到位'));
  return sentence(clause('确保', quoted(chineseDate(last), due), '前有时限的事项全部整改到位'));
}

const columns: readonly TableColumn[] = [
  { header: '序号', width: 6, align: 'center' },
  { header: '编号', width: 18, align: 'left' },
  { header: '结转事项', width: 28, align: 'left' },
  { header: '牵头（责任）单位', width: 16, align: 'left' },
  { header: '办理时限', width: 18, align: 'center' },
  { header: '现状', width: 14, align: 'center' },
];

/** The list of what is carried over, from which next year’s work goes on. */
export function carryOverTable(facts: YearFacts): TableBlock | null {
  const cases = carriedOver(facts);
  if (cases.length === 0) return null;
  const rows = cases.map((one, index) => ({
    cells: [
      String(index + 1),
      one.number,
      unstopped(one.title),
      one.leadUnit?.name ?? '待确定',
      one.dueOn === null ? '长期坚持' : chineseDate(one.dueOn),
      one.open ? one.stateLabel : '持续整改',
    ].map((text) => ({ text })),
    caseIds: [one.caseId],
  }));
  return { type: 'table', columns, rows };
}
