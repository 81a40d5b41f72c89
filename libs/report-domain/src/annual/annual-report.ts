import type { ReportLayout, ReportPart, Words, WritingOptions } from '@bihuan/contracts';
import { clause, sentence } from '../wording/clauses';
import { asOf } from '../wording/patterns';
import { plain } from '../sentence';
import { card, type Card, type Chapter, type ChapterStyle, type Recipe } from '../writing/card';
import type { YearFacts } from '../year/year-facts';
import { annexCards } from './annex-cards';
import { dutyCards } from './duty-cards';
import { planCards } from './plan-cards';
import { problemCards } from './problem-cards';
import { reconciliationCards } from './reconciliation-cards';
import { problemCounts, resultCards } from './result-cards';
import { spanOf, tallyOf } from './tally';

type Layout = { readonly order: readonly ReportPart[]; readonly results: ChapterStyle };

/** The orders of real reports (domain notes §7.1); the reconciliation follows what was achieved. */
const layouts: Readonly<Record<ReportLayout, Layout>> = {
  'results-duty-problems': { order: ['results', 'reconciliation', 'duty', 'problems', 'plans'], results: 'sections' },
  'duty-first-points': { order: ['duty', 'results', 'reconciliation', 'problems', 'plans'], results: 'points' },
  chapters: { order: ['results', 'reconciliation', 'problems', 'plans'], results: 'chapters' },
  'duty-first': { order: ['duty', 'results', 'reconciliation', 'problems', 'plans'], results: 'sections' },
  'duty-third': { order: ['results', 'reconciliation', 'problems', 'duty', 'plans'], results: 'sections' },
};

function titleOf(part: ReportPart, { year }: YearFacts): string {
  const titles: Readonly<Partial<Record<ReportPart, string>>> = {
    results: `${year}年度推进法治政府建设的主要举措和成效`,
    reconciliation: `${year - 1}年度存在问题整改落实情况`,
    duty: `${year}年度党政主要负责人履行推进法治建设第一责任人职责情况`,
    problems: `${year}年度推进法治政府建设存在的不足和原因`,
    plans: `${year + 1}年度推进法治政府建设的主要安排`,
  };
  return titles[part] ?? '';
}

/** The annual report on building a law-based government: what was achieved, what was promised, what is wanting, and what comes next. */
export const annualReport: Recipe = {
  version: 'annual@1',
  cards: (facts, options) => [
    ...prefaceCards(facts, options),
    ...resultCards(facts, options),
    ...reconciliationCards(facts),
    ...problemCards(facts),
    ...dutyCards(facts),
    ...planCards(facts),
    ...annexCards(facts, options),
  ],
  chapters: (facts, { layout }): readonly Chapter[] => {
    const { order, results } = layouts[layout];
    const middle = order.map((part): Chapter => {
      const style = part === 'results' ? results : 'bare';
      return { part, title: titleOf(part, facts), style };
    });
    return [{ part: 'preface', title: '', style: 'bare' }, ...middle, { part: 'annexes', title: '', style: 'annexes' }];
  },
  title: ({ unitName, year }) => `${unitName}\n${year}年度法治政府建设情况报告`,
};

const group: Words = { zh: '导语', en: 'Opening' };

function prefaceCards(facts: YearFacts, options: WritingOptions): readonly Card[] {
  const { year, cases } = facts;
  const opening = plain(`${year}年，在上级党委、政府坚强领导下，扎实推进法治政府建设，各项工作取得新的成效。`);
  const counts = problemCounts(tallyOf(spanOf(facts, cases)), options, '督查整改事项');
  const part = 'preface';
  return [
    ...card({ id: 'preface.opening', part, kind: 'sentence', group, runs: [opening] }),
    ...card({ id: 'preface.counts', part, kind: 'sentence', group, runs: clause(asOf(facts.asOf), '，', counts) }),
    ...card({ id: 'preface.close', part, kind: 'sentence', group, runs: sentence(clause('现将有关情况报告如下')) }),
  ].filter(({ id }) => id !== 'preface.counts' || counts.length > 0);
}
