import { results, type TableBlock, type TableColumn, type Words, type WritingOptions } from '@bihuan/contracts';
import { problemCounts } from '../annual/result-cards';
import { spanOf, tallyOf } from '../annual/tally';
import { chineseDate } from '../chinese-numbers';
import { plain, stopped, titled, unstopped } from '../sentence';
import { clause, joined, sentence, type Clause } from '../wording/clauses';
import { counted, quoted, summed } from '../wording/figures';
import { asOf } from '../wording/patterns';
import { card, type Card, type Recipe } from '../writing/card';
import type { YearCase, YearFacts } from '../year/year-facts';
import { measuresInPoints } from './measures-in-points';

const groups = {
  overall: { zh: '总体进展', en: 'Overall progress' },
  systems: { zh: '建章立制', en: 'Rules made' },
  unfinished: { zh: '未完成事项', en: 'Unfinished' },
  annexes: { zh: '附件', en: 'Annexes' },
} as const satisfies Record<string, Words>;

/** The report to the level above on what became of its findings (domain notes §6.7). */
export const rectificationReport: Recipe = {
  version: 'rectification@1',
  cards: (facts, options) => [
    ...overall(facts, options),
    ...owed(facts).flatMap((one) => itemCards(one)),
    ...systems(facts),
    ...unfinished(facts),
    ...annexes(facts),
  ],
  chapters: () => [
    { part: 'overall', title: '总体进展', style: 'bare' },
    { part: 'items', title: '逐项整改情况', style: 'bare' },
    { part: 'systems', title: '举一反三、建章立制情况', style: 'bare' },
    { part: 'unfinished', title: '未完成原因和下一步计划', style: 'bare' },
    { part: 'annexes', title: '', style: 'annexes' },
  ],
  title: ({ unitName, year }) => `${unitName}\n关于${year}年度督察反馈问题整改情况的报告`,
};

function owed(facts: YearFacts): readonly YearCase[] {
  const { found } = tallyOf(spanOf(facts, facts.cases));
  return [...found].sort((a, b) => a.number.localeCompare(b.number));
}

function overall(facts: YearFacts, options: WritingOptions): readonly Card[] {
  const counts = problemCounts(tallyOf(spanOf(facts, facts.cases)), options);
  if (counts.length === 0) return [];
  const runs = clause(asOf(facts.asOf), '，', counts);
  return card({ id: 'overall.counts', part: 'overall', kind: 'sentence', group: groups.overall, runs });
}

function itemCards(one: YearCase): readonly Card[] {
  const group: Words = { zh: one.number, en: one.number };
  const said = (text: string): Clause => [quoted(text, [one])];
  const parts = [
    said(`问题：${stopped(one.finding)}`),
    one.goal === null ? [] : said(`整改目标：${stopped(one.goal)}`),
    said(`已采取措施：${measuresInPoints(one)}`),
    said(`整改结果：${resultOf(one)}`),
    one.evidence.length === 0
      ? []
      : said(`佐证材料：${one.evidence.map((title, at) => `${at + 1}.${title}`).join('；')}。`),
    said(closureOf(one)),
  ];
  const heading = said(unstopped(one.title));
  return [
    ...card({ id: `items.${one.caseId}`, part: 'items', kind: 'heading', group, runs: heading }),
    ...card({ id: `items.${one.caseId}.text`, part: 'items', kind: 'paragraph', group, runs: joined(parts, '') }),
  ];
}

function resultOf({ open, result, statement, progress, stateLabel }: YearCase): string {
  const standing = open ? stateLabel : (result && results[result].zh) || '已办结';
  const told = statement ?? progress;
  return told === null ? `${standing}。` : `${standing}。${stopped(told)}`;
}

function closureOf({ open, closedOn, handedInOn }: YearCase): string {
  if (!open) return closedOn === null ? '该事项已终结办理。' : `已于${chineseDate(closedOn)}销号。`;
  return handedInOn === null ? '尚未申请销号。' : `已于${chineseDate(handedInOn)}申请销号。`;
}

function systems({ cases }: YearFacts): readonly Card[] {
  const made = cases.filter(({ rulesMade }) => rulesMade.length > 0);
  const total = clause(
    '坚持举一反三，新建、修订制度',
    summed(made, ({ rulesMade }) => rulesMade.length, '项'),
  );
  const names = made.map((one) => [quoted(one.rulesMade.map(titled).join('、'), [one])]);
  const runs = made.length === 0 ? [] : sentence(total, clause('包括', joined(names, '、')));
  return card({ id: 'systems.rules', part: 'systems', kind: 'sentence', group: groups.systems, runs });
}

function unfinished(facts: YearFacts): readonly Card[] {
  const { open, notRectified, continuing } = tallyOf(spanOf(facts, facts.cases));
  const left = [...open, ...notRectified, ...continuing];
  const intro = left.length === 0 ? [] : sentence(clause('尚有', counted(left, '项'), '需继续推进'));
  return [
    ...card({ id: 'unfinished.counts', part: 'unfinished', kind: 'sentence', group: groups.unfinished, runs: intro }),
    ...left.flatMap((one) =>
      card({
        id: `unfinished.${one.caseId}`,
        part: 'unfinished',
        kind: 'point',
        group: groups.unfinished,
        runs: [quoted(stillToDo(one), [one])],
      }),
    ),
  ];
}

function stillToDo(one: YearCase): string {
  const why = one.delayReason === null ? '' : `未完成原因：${stopped(one.delayReason)}`;
  const next = one.measures.filter(({ doneOn }) => doneOn === null).map(({ text }) => unstopped(text));
  const plan = next.length === 0 ? '继续按方案推进' : next.join('；');
  const until = one.dueOn === null ? '并长期坚持' : `确保${chineseDate(one.dueOn)}前完成`;
  return `${unstopped(one.title)}。${why}下一步：${plan}，${until}。`;
}

const columns: readonly TableColumn[] = [
  { header: '序号', width: 6, align: 'center' },
  { header: '编号', width: 20, align: 'left' },
  { header: '问题', width: 30, align: 'left' },
  { header: '责任单位', width: 18, align: 'left' },
  { header: '整改时限', width: 16, align: 'center' },
  { header: '状态', width: 10, align: 'center' },
];

function annexes(facts: YearFacts): readonly Card[] {
  const cases = owed(facts);
  if (cases.length === 0) return [];
  const rows = cases.map((one, index) => ({
    cells: [
      String(index + 1),
      one.number,
      unstopped(one.title),
      one.leadUnit?.name ?? '待确定',
      one.dueOn === null ? '长期坚持' : chineseDate(one.dueOn),
      one.stateLabel,
    ].map((text) => ({ text })),
    caseIds: [one.caseId],
  }));
  const table: TableBlock = { type: 'table', columns, rows };
  const runs = [plain('问题整改情况清单')];
  return card({ id: 'annexes.cases', part: 'annexes', kind: 'table', group: groups.annexes, runs, table });
}
