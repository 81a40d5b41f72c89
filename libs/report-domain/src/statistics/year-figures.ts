import type { DocumentBlock, DocumentTree, TableCell, TableColumn } from '@bihuan/contracts';
import { chineseDate } from '../chinese-numbers';
import { composeSections } from '../compose-sections';
import type { Section } from '../section';
import { about, paragraph, plain } from '../sentence';
import type { YearFacts } from '../year/year-facts';
import { computeFigures, figureOf } from './compute-figures';
import { inspectionCoverage } from './coverage';
import type { Figure } from './figure';
import type { FigureId } from './figure-list';
import { changeInWords, footnote, printed, working } from './figure-words';
import { groupsOf, type Grouping } from './grouped';
import { relapsesByClosingYear } from './relapses-by-year';
import { yearOnYear } from './year-on-year';

/** The words and the definitions that a year's figures are composed with. It is raised with any change of either. */
export const YEAR_FIGURES_VERSION = 'year-figures@1';

/** What stands in the tables by unit and domain: more columns than these nobody reads on paper. */
const inTables = ['found', 'closed', 'rectification-rate', 'on-time-rate', 'overdue-open'] as const;

const sections: readonly Section<YearFacts>[] = [
  { id: 'all', title: '总体情况', compose: overall },
  { id: 'units', title: '按牵头单位', compose: (facts) => tableBy(facts, 'unit') },
  { id: 'domains', title: '按领域', compose: (facts) => tableBy(facts, 'domain') },
  { id: 'relapses', title: '按销号年度的反弹情况', compose: relapses },
  { id: 'coverage', title: '督察覆盖情况', compose: coverage },
];

/** Composes the figures of a year. The same facts give the same tree to the byte, so that a frozen year can be rebuilt. */
export function composeYearFigures(facts: YearFacts): DocumentTree {
  const { officeName: issuer, unitName, year, asOf } = facts;
  const subject = `${year}年度督查整改数据`;
  return {
    title: `${unitName}${subject}`,
    addressee: null,
    issuer,
    date: asOf,
    documentNumber: null,
    signatory: null,
    blocks: [
      { type: 'title', text: `${unitName}\n${subject}` },
      ...composeSections(sections, facts),
      { type: 'signature', issuer, date: asOf },
    ],
  };
}

/** Every way in which figures were ever composed, by its version: a frozen year is rebuilt as it was. */
export const yearFigureComposers: Readonly<Record<string, (facts: YearFacts) => DocumentTree>> = {
  [YEAR_FIGURES_VERSION]: composeYearFigures,
};

const column = (header: string, width: number, align: TableColumn['align'] = 'center'): TableColumn => ({
  header,
  width,
  align,
});
const cell = (text: string, caseIds?: readonly string[]): TableCell =>
  caseIds === undefined || caseIds.length === 0 ? { text } : { text, caseIds };

function overall(facts: YearFacts): readonly DocumentBlock[] {
  const { asOf, previous } = facts;
  const before = previous && { from: `${previous.year}-01-01`, asOf: previous.asOf, cases: previous.cases };
  const against = previous
    ? `；同比数据为${previous.frozen ? `${previous.year}年度冻结数据` : `${previous.year}年同期（截至${chineseDate(previous.asOf)}）数据`}`
    : '；没有上年同期数据';
  const rows = computeFigures(facts).map((figure) => {
    const change = yearOnYear(figure, before && figureOf(figure.id, before));
    const notes = [figure.formula.zh, footnote(figure)].filter(Boolean).join('。');
    const cells = [figure.label.zh, printed(figure), working(figure), changeInWords(change), notes];
    return { cells: cells.map((text, index) => cell(text, index === 1 ? figure.numerator : undefined)) };
  });
  return [
    paragraph(plain(`数据截至${chineseDate(asOf)}${against}。`)),
    {
      type: 'table',
      columns: [
        column('指标', 22),
        column('数值', 18),
        column('计算', 16),
        column('同比', 16),
        column('口径和未计入事项', 48, 'left'),
      ],
      rows,
    },
  ];
}

function tableBy(facts: YearFacts, by: Grouping): readonly DocumentBlock[] {
  const groups = groupsOf(facts, by);
  if (groups.length === 0) return [];
  const figuresIn = (cases: YearFacts['cases']): readonly Figure[] =>
    inTables.map((id: FigureId) => figureOf(id, { ...facts, cases }));
  const row = (name: string, figures: readonly Figure[]) => ({
    cells: [cell(name), ...figures.map((figure) => cell(printed(figure), figure.numerator))],
  });
  const total = figuresIn(facts.cases);
  return [
    {
      type: 'table',
      columns: [column('', 32, 'left'), ...total.map(({ label }) => column(label.zh, 20))],
      rows: [...groups.map(({ label, cases }) => row(label.zh, figuresIn(cases))), row('合计', total)],
    },
  ];
}

function relapses(facts: YearFacts): readonly DocumentBlock[] {
  const withIds = (ids: readonly string[]) => ids.map((caseId) => ({ caseId }));
  return relapsesByClosingYear(facts)
    .filter(({ closed }) => closed.length > 0)
    .map(({ year, value, closed, relapsed }) =>
      paragraph(
        plain(`${year}年销号`),
        about(`${closed.length}件`, withIds(closed)),
        plain('，其中反弹'),
        about(`${relapsed.length}件`, withIds(relapsed)),
        plain(`，反弹率${value ?? '0'}%（按全部已销号事项计算）。`),
      ),
    );
}

function coverage(facts: YearFacts): readonly DocumentBlock[] {
  const { value, inspected, missed } = inspectionCoverage(facts);
  if (value === null) return [];
  const rest = missed.length === 0 ? '' : `，未覆盖：${missed.map(({ name }) => name).join('、')}`;
  const all = inspected.length + missed.length;
  return [
    paragraph(plain(`应督察${all}个单位，本年督查行动已登记事项的${inspected.length}个，督察覆盖率${value}%${rest}。`)),
  ];
}
