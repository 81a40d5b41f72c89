import type { TableBlock, TableColumn, Words, WritingOptions } from '@bihuan/contracts';
import { TO_FILL_IN } from '../annual/duty-cards';
import { spanOf, tallyOf } from '../annual/tally';
import { chineseDate } from '../chinese-numbers';
import { plain, unstopped } from '../sentence';
import { clause, sentence } from '../wording/clauses';
import { counted, countedDistinct, idsOf, quoted } from '../wording/figures';
import { asOf, pace } from '../wording/patterns';
import { levelledShares, shareCell } from '../wording/rates';
import { card, type Card, type Recipe } from '../writing/card';
import type { YearCase, YearFacts } from '../year/year-facts';
import { progressCodeOf, progressCodes, type ProgressCode } from './progress-codes';

const groups = {
  background: { zh: '事由与部署', en: 'Occasion' },
  overall: { zh: '进展数据', en: 'Progress' },
  problems: { zh: '欠进度事项', en: 'Behind' },
  suggestions: { zh: '建议与拟办', en: 'Suggestions' },
} as const satisfies Record<string, Words>;
const codes = Object.keys(progressCodes) as ProgressCode[];

/** The report to leaders on how a matter stands: five codes of progress, what lags and why, and what to do (domain notes §6.10). */
export const specialReport: Recipe = {
  version: 'special@1',
  cards: (facts, options) => [
    ...background(facts),
    ...progress(facts, options),
    ...behind(facts),
    ...card({
      id: 'suggestions.words',
      part: 'suggestions',
      kind: 'paragraph',
      group: groups.suggestions,
      runs: [
        plain(
          `建议对欠进度事项加强调度，逐项明确完成时限；确有困难的，由牵头单位提出意见报审${TO_FILL_IN}拟办意见）。`,
        ),
      ],
    }),
  ],
  chapters: () => [
    { part: 'background', title: '督查事由和部署', style: 'bare' },
    { part: 'overall', title: '总体进展', style: 'bare' },
    { part: 'problems', title: '存在问题和原因', style: 'bare' },
    { part: 'suggestions', title: '工作建议', style: 'bare' },
  ],
  title: ({ year }) => `关于${year}年度督查事项办理情况的专报`,
};

function owed(facts: YearFacts): readonly YearCase[] {
  return tallyOf(spanOf(facts, facts.cases)).found;
}

function background(facts: YearFacts): readonly Card[] {
  const cases = owed(facts);
  if (cases.length === 0) return [];
  const units = countedDistinct(cases, ({ leadUnit }) => leadUnit?.id ?? '', '个');
  const runs = sentence(
    clause(
      `${facts.officeName}按照工作部署${TO_FILL_IN}事由和依据），对`,
      counted(cases, '项'),
      '督查事项的办理情况进行了督查',
    ),
    clause('涉及责任单位', units),
  );
  return card({ id: 'background.opening', part: 'background', kind: 'sentence', group: groups.background, runs });
}

function progress(facts: YearFacts, options: WritingOptions): readonly Card[] {
  const cases = owed(facts);
  if (cases.length === 0) return [];
  const told = codes.map((code) => ({ name: progressCodes[code], cases: withCode(cases, code, facts) }));
  const opening = clause(asOf(facts.asOf), '，督查事项共', counted(cases, '项'));
  const runs = pace(
    opening,
    told.filter((one) => one.cases.length > 0),
    cases,
    options,
  );
  const levelled = levelledShares(
    told.map((one) => one.cases),
    { ...options, rates: 'plain' },
  );
  const table: TableBlock = {
    type: 'table',
    columns,
    rows: [...told, { name: '合计', cases }].map((line, index) => ({
      cells: [
        { text: line.name },
        { text: String(line.cases.length), caseIds: idsOf(line.cases), figure: { kind: 'count' } as const },
        levelled?.[index] ?? shareCell(line.cases, cases, options),
      ],
    })),
  };
  return [
    ...card({ id: 'overall.pace', part: 'overall', kind: 'sentence', group: groups.overall, runs }),
    ...card({
      id: 'overall.table',
      part: 'overall',
      kind: 'table',
      group: groups.overall,
      runs: [plain('进度情况表')],
      table,
    }),
  ];
}

const columns: readonly TableColumn[] = [
  { header: '进度', width: 40, align: 'left' },
  { header: '事项数', width: 30, align: 'center' },
  { header: '占比', width: 30, align: 'center' },
];

function withCode(cases: readonly YearCase[], code: ProgressCode, { asOf: day }: YearFacts): readonly YearCase[] {
  return cases.filter((one) => progressCodeOf(one, day) === code);
}

function behind(facts: YearFacts): readonly Card[] {
  return withCode(owed(facts), 'behind', facts).flatMap((one) =>
    card({
      id: `problems.${one.caseId}`,
      part: 'problems',
      kind: 'point',
      group: groups.problems,
      runs: [quoted(lagging(one), [one])],
    }),
  );
}

function lagging(one: YearCase): string {
  const unit = one.leadUnit?.name ?? '待确定单位';
  const due = one.dueOn === null ? '' : `应于${chineseDate(one.dueOn)}办结，`;
  const late = one.workingDaysLate > 0 ? `已逾期${one.workingDaysLate}个工作日` : '部分措施未按期完成';
  const why = one.delayReason === null ? '' : `，原因是${unstopped(one.delayReason)}`;
  return `${unstopped(one.title)}。由${unit}牵头，${due}${late}${why}。`;
}
