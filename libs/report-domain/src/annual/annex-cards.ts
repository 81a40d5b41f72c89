import {
  domains,
  type Domain,
  type TableBlock,
  type TableColumn,
  type TableRow,
  type Words,
  type WritingOptions,
} from '@bihuan/contracts';
import { plain } from '../sentence';
import { idsOf, type Cases } from '../wording/figures';
import { shareCell } from '../wording/rates';
import { card, type Card } from '../writing/card';
import type { YearCase, YearFacts } from '../year/year-facts';
import { carryOverTable } from './plan-cards';
import { spanOf, tallyOf } from './tally';

const group: Words = { zh: '附件', en: 'Annexes' };

type Line = { readonly name: string; readonly cases: readonly YearCase[] };

/** The tables behind the text: by domain, by unit, and what is carried over. */
export function annexCards(facts: YearFacts, options: WritingOptions): readonly Card[] {
  const tables: readonly (readonly [string, string, TableBlock | null])[] = [
    ['domains', '分领域办理情况表', standing('领域', linesByDomain(facts), { facts, options })],
    ['units', '分单位办理情况表', standing('责任单位', linesByUnit(facts), { facts, options })],
    ['carry-over', '结转事项清单', carryOverTable(facts)],
  ];
  return tables.flatMap(([name, title, table]) =>
    table === null
      ? []
      : card({ id: `annexes.${name}`, part: 'annexes', kind: 'table', group, runs: [plain(title)], table }),
  );
}

function linesByDomain({ cases }: YearFacts): readonly Line[] {
  return (Object.keys(domains) as Domain[]).map((code) => ({
    name: domains[code].zh,
    cases: cases.filter(({ domain }) => domain === code),
  }));
}

/** In the order of names: a report is no ranking. */
function linesByUnit({ cases }: YearFacts): readonly Line[] {
  const names = [...new Set(cases.map(({ leadUnit }) => leadUnit?.name ?? '待确定'))];
  return names
    .sort((a, b) => a.localeCompare(b, 'zh'))
    .map((name) => ({ name, cases: cases.filter(({ leadUnit }) => (leadUnit?.name ?? '待确定') === name) }));
}

function columnsOf(first: string): readonly TableColumn[] {
  return [
    { header: first, width: 28, align: 'left' },
    { header: '应办理', width: 12, align: 'center' },
    { header: '已完成', width: 12, align: 'center' },
    { header: '完成率', width: 14, align: 'center' },
    { header: '持续推进', width: 12, align: 'center' },
    { header: '正在办理', width: 12, align: 'center' },
    { header: '其中逾期', width: 10, align: 'center' },
  ];
}

type Told = { readonly facts: YearFacts; readonly options: WritingOptions };

function standing(first: string, lines: readonly Line[], told: Told): TableBlock | null {
  const rows = lines.filter(({ cases }) => tallyOf(spanOf(told.facts, cases)).found.length > 0);
  if (rows.length === 0) return null;
  const total = { name: '合计', cases: rows.flatMap(({ cases }) => cases) };
  return { type: 'table', columns: columnsOf(first), rows: [...rows, total].map((line) => row(line, told)) };
}

function row({ name, cases }: Line, { facts, options }: Told): TableRow {
  const tally = tallyOf(spanOf(facts, cases));
  const goesOn = [...tally.continuing, ...tally.otherwise, ...tally.notRectified];
  return {
    cells: [
      { text: name },
      numberCell(tally.found),
      numberCell(tally.rectified),
      shareCell(tally.rectified, tally.found, options),
      numberCell(goesOn),
      numberCell(tally.open),
      numberCell(tally.overdue),
    ],
  };
}

function numberCell(cases: Cases) {
  return { text: String(cases.length), caseIds: idsOf(cases), figure: { kind: 'count' } as const };
}
