import { outcomeSentence, type OutcomeWording } from '../outcome-sentence';
import { outcomeTable } from '../outcome-table';
import type { ReconciliationFacts } from '../reconciliation-facts';
import type { Section } from '../section';
import { undertakingsOf } from '../standing';

const wording: OutcomeWording = {
  unit: '项',
  noun: '工作',
  measures: '细化落实措施',
  allDone: '各项工作已全部完成',
  outcomes: {
    completed: '已完成',
    'in-progress': '正在推进',
    continuing: '持续推进',
    'not-rectified': '尚未完成',
    terminated: '终止办理',
  },
};

/** What became of the arrangements promised last year; left out when nothing promised was tracked. */
export const undertakingsSection: Section<ReconciliationFacts> = {
  id: 'undertakings',
  title: '上年度安排落实情况',
  compose: (facts) => {
    const cases = undertakingsOf(facts);
    if (cases.length === 0) return [];
    const report = `《${facts.unitName}${facts.previousYear}年度法治政府建设情况报告》`;
    return [
      outcomeSentence(`针对${report}安排的`, facts.asOf, { wording, cases }),
      outcomeTable({ subject: '上年度报告中的安排', measures: '落实措施' }, cases, wording),
    ];
  },
};
