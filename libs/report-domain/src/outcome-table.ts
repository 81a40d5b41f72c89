import type { TableBlock, TableColumn, TableRow } from '@bihuan/contracts';
import { chineseDate } from './chinese-numbers';
import type { OutcomeWording } from './outcome-sentence';
import type { ReconciledCase } from './reconciliation-facts';
import { stopped, unstopped } from './sentence';
import { isFinished } from './standing';

const NOTHING = '—';

/** Numbers the entries of a cell when there are several; a lone entry needs no number. */
function listed(entries: readonly string[]): string {
  if (entries.length === 0) return NOTHING;
  if (entries.length === 1) return entries.map(stopped).join('');
  return entries.map((entry, index) => `${index + 1}.${stopped(entry)}`).join('\n');
}

function units({ leadUnit, assistUnits }: ReconciledCase): string {
  return assistUnits.length === 0 ? leadUnit : `${leadUnit}\n（协办：${assistUnits.join('、')}）`;
}

function deadline({ dueOn, overdue }: ReconciledCase): string {
  if (dueOn === null) return '';
  return overdue ? `（时限${chineseDate(dueOn)}，已逾期）` : `（时限${chineseDate(dueOn)}）`;
}

function closing({ closedOn }: ReconciledCase): string {
  return closedOn === null ? '' : `（${chineseDate(closedOn)}）`;
}

/** What became of a case: the outcome with its date, a relapse if there was one, then the unit's latest words. */
function standing(one: ReconciledCase, wording: OutcomeWording): string {
  const when = isFinished(one) ? closing(one) : deadline(one);
  const relapse = one.relapses === 0 ? '' : `曾出现反弹${one.relapses}次。`;
  const progress = one.progress === null ? '' : stopped(one.progress);
  return `${wording.outcomes[one.outcome]}${when}。${relapse}${progress}`;
}

type Heads = { readonly subject: string; readonly measures: string };

function columns({ subject, measures }: Heads): readonly TableColumn[] {
  return [
    { header: '序号', width: 6, align: 'center' },
    { header: subject, width: 16, align: 'left' },
    { header: '牵头（责任）单位', width: 13, align: 'left' },
    { header: measures, width: 18, align: 'left' },
    { header: '完成情况', width: 18, align: 'left' },
    { header: '佐证', width: 12, align: 'left' },
  ];
}

function row(one: ReconciledCase, index: number, wording: OutcomeWording): TableRow {
  const texts = [
    String(index + 1),
    stopped(unstopped(one.title)),
    units(one),
    listed(one.measures),
    standing(one, wording),
    one.evidence.length === 0 ? NOTHING : one.evidence.join('\n'),
  ];
  return { cells: texts.map((text) => ({ text })), caseIds: [one.caseId] };
}

/** One row per case of last year's report, in its order: what was said, who answers for it, what was done, what proves it. */
export function outcomeTable(heads: Heads, cases: readonly ReconciledCase[], wording: OutcomeWording): TableBlock {
  return { type: 'table', columns: columns(heads), rows: cases.map((one, index) => row(one, index, wording)) };
}
