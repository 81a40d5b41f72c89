import type { ParagraphBlock } from '@bihuan/contracts';
import { chineseDate } from '../chinese-numbers';
import type { ProposedCase, ReconciliationFacts } from '../reconciliation-facts';
import type { Section } from '../section';
import { about, paragraph, plain, unstopped } from '../sentence';

const REASONS = { overdue: '逾期未完成', relapsed: '整改后出现反弹', open: '尚在整改' } as const;

/** Why the case is proposed, then how often it came back and since when, where that says more than the reason does. */
function grounds(one: ProposedCase, year: number): string {
  const relapses = one.relapses > 1 ? [`累计反弹${one.relapses}次`] : [];
  const since = one.sinceYear < year ? [`自${one.sinceYear}年延续至今`] : [];
  const late = one.overdue && one.reason !== 'overdue' ? ['已逾期'] : [];
  return [REASONS[one.reason], ...late, ...relapses, ...since].join('，');
}

function item(one: ProposedCase, index: number, year: number): ParagraphBlock {
  const due = one.dueOn === null ? '' : `；时限：${chineseDate(one.dueOn)}`;
  return paragraph(
    about(
      `${index + 1}.${unstopped(one.title)}（牵头单位：${one.leadUnit}${due}；列入理由：${grounds(one, year)}）。`,
      [one],
    ),
  );
}

/** The open cases that this year's report should own up to. A proposal: people decide and word it. */
export const proposedProblemsSection: Section<ReconciliationFacts> = {
  id: 'proposed-problems',
  title: '拟列入本年度报告的问题',
  compose: ({ asOf, year, openCases }) => {
    if (openCases.length === 0) return [paragraph(plain(`截至${chineseDate(asOf)}，无拟列入${year}年度报告的问题。`))];
    return [
      paragraph(
        plain(`截至${chineseDate(asOf)}，拟将以下`),
        about(`${openCases.length}个问题`, openCases),
        plain(`列入${year}年度法治政府建设情况报告：`),
      ),
      ...openCases.map((one, index) => item(one, index, year)),
    ];
  },
};
