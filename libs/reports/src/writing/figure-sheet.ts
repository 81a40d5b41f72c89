import { writeReport, type Writing } from '@bihuan/report-domain';
import type { CellValue, SheetColumn, SheetPlan } from '@bihuan/spreadsheets';
import type { TextRun } from '@bihuan/contracts';

const LONGEST_CELL = 30_000;

function column(heading: string, width: number): SheetColumn {
  return { heading, group: null, width, kind: 'text', fillIn: null, hidden: false };
}

/** The table of figures that goes with a report: each number, where it stands, how it is counted, and which cases it counts. */
export function figureSheet({ facts }: Writing): SheetPlan {
  return {
    name: '数据表',
    title: `${facts.unitName}${facts.year}年度报告数据表`,
    lines: [`统计截止日：${facts.asOf}`],
    columns: [
      column('序号', 8),
      column('所在文字', 50),
      column('数字', 14),
      column('计算方式', 26),
      column('来源事项', 60),
    ],
    paper: 'a4',
    footer: facts.officeName,
  };
}

/** One row for each figure of the text; the cells of tables explain themselves. */
export async function* figureRows(writing: Writing): AsyncIterable<readonly CellValue[]> {
  const numberOf = new Map(writing.facts.cases.map(({ caseId, number }) => [caseId, number]));
  let row = 0;
  for (const block of writeReport(writing).tree.blocks) {
    if (block.type !== 'paragraph') continue;
    const text = block.runs.map((run) => run.text).join('');
    for (const run of block.runs.filter(
      ({ text, caseIds, figure }) => caseIds && figure?.kind !== 'words' && /\d/u.test(text),
    )) {
      row += 1;
      const numbers = (run.caseIds ?? []).map((id) => numberOf.get(id) ?? id).join('、');
      yield [row, text.slice(0, LONGEST_CELL), run.text, howCounted(run), numbers.slice(0, LONGEST_CELL)];
    }
  }
}

function howCounted({ figure, caseIds = [] }: TextRun): string {
  if (!figure || figure.kind === 'count') return `事项数：${caseIds.length}`;
  if (figure.kind === 'distinct') return `不重复计数：${new Set(figure.keys).size}`;
  if (figure.kind === 'sum') return '各事项之和';
  if (figure.kind === 'share') return `${caseIds.length}÷${figure.of.length}`;
  if (figure.kind === 'growth') return `（${caseIds.length}−${figure.before.length}）÷${figure.before.length}`;
  if (figure.kind === 'points')
    return `${caseIds.length}÷${figure.of.length} 与上年 ${figure.before.length}÷${figure.beforeOf.length} 之差`;
  return '';
}
