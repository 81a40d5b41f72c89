import type { DocumentBlock, TableColumn } from '@bihuan/contracts';
import { chineseDate } from '../chinese-numbers';
import type { ReconciledCase, ReconciliationFacts } from '../reconciliation-facts';
import type { Section } from '../section';
import { about, paragraph, plain, unstopped } from '../sentence';
import { isFinished } from '../standing';

const columns: readonly TableColumn[] = [
  { header: '序号', width: 6, align: 'center' },
  { header: '结转事项', width: 28, align: 'left' },
  { header: '牵头（责任）单位', width: 14, align: 'left' },
  { header: '办理时限', width: 21, align: 'center' },
  { header: '结转原因', width: 16, align: 'left' },
];

/** Why a case goes on into the next year: a relapse weighs more than the pace, and lateness is always owned up to. */
function reason(one: ReconciledCase): string {
  if (one.relapses > 0) return one.overdue ? '整改后出现反弹，重新整改，已逾期' : '整改后出现反弹，重新整改';
  if (one.overdue) return '逾期未完成';
  if (one.outcome === 'continuing') return '需长期坚持，列入持续推进';
  if (one.outcome === 'not-rectified') return '经核查尚未整改到位';
  if (one.handedInOn !== null) return '已申请销号，正在核查验收';
  return '未到时限，按计划推进';
}

function row(one: ReconciledCase, index: number) {
  const due = one.dueOn === null ? '未定时限' : chineseDate(one.dueOn);
  const texts = [String(index + 1), unstopped(one.title), one.leadUnit, due, reason(one)];
  return { cells: texts.map((text) => ({ text })), caseIds: [one.caseId] };
}

function composeOpen(year: number, open: readonly ReconciledCase[]): readonly DocumentBlock[] {
  return [
    paragraph(
      plain('以下'),
      about(`${open.length}项`, open),
      plain(`未办结，结转${year + 1}年度继续跟踪督办，编号不变。`),
    ),
    { type: 'table', columns, rows: open.map(row) },
  ];
}

/** What last year's report leaves to the year that follows, each with its deadline and why it is not done. */
export const carryOverSection: Section<ReconciliationFacts> = {
  id: 'carry-over',
  title: '结转事项',
  compose: ({ cases, year }) => {
    const open = cases.filter((one) => !isFinished(one));
    if (open.length > 0) return composeOpen(year, open);
    const because = cases.length > 0 ? '上年度报告所列事项均已办结，' : '';
    return [paragraph(plain(`${because}无结转${year + 1}年度的事项。`))];
  },
};
