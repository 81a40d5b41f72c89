import { outcomeSentence, type OutcomeWording } from '../outcome-sentence';
import { outcomeTable } from '../outcome-table';
import type { ReconciliationFacts } from '../reconciliation-facts';
import type { Section } from '../section';
import { paragraph, plain } from '../sentence';
import { problemsOf } from '../standing';

const wording: OutcomeWording = {
  unit: '个',
  noun: '问题',
  measures: '制定整改措施',
  allDone: '问题已全部整改到位',
  outcomes: {
    completed: '已完成整改',
    'in-progress': '正在整改',
    continuing: '列入持续整改',
    'not-rectified': '尚未完成整改',
    terminated: '终止办理',
  },
};

/** What became of the problems of last year's report: the sentence, then the table. Silence would read as forgetting, so none is said too. */
export const problemsSection: Section<ReconciliationFacts> = {
  id: 'problems',
  title: '上年度存在问题整改落实情况',
  compose: (facts) => {
    const cases = problemsOf(facts);
    const report = `《${facts.unitName}${facts.previousYear}年度法治政府建设情况报告》`;
    if (cases.length === 0) return [paragraph(plain(`${report}没有列入台账跟踪整改的问题。`))];
    return [
      outcomeSentence(`针对${report}提出的`, facts.asOf, { wording, cases }),
      outcomeTable({ subject: '上年度报告中的问题', measures: '整改措施' }, cases, wording),
    ];
  },
};
