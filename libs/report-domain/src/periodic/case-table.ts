import type { DocumentBlock, TableColumn } from '@bihuan/contracts';
import { chineseDate } from '../chinese-numbers';
import { paragraph, plain, unstopped } from '../sentence';
import type { PeriodicCase } from './periodic-facts';

/** A list on paper ends somewhere; its sentence still leads to all the cases. */
export const LONGEST_LIST = 200;

const columns: readonly TableColumn[] = [
  { header: '序号', width: 5, align: 'center' },
  { header: '编号', width: 18.5, align: 'left' },
  { header: '事项', width: 25, align: 'left' },
  { header: '责任单位', width: 17, align: 'left' },
  { header: '时限', width: 19.5, align: 'left' },
  { header: '情况', width: 15, align: 'left' },
];

/** A list of cases, each with what is said of it; nothing at all when there are none. */
export function caseTable(
  cases: readonly PeriodicCase[],
  said: (one: PeriodicCase) => string = standingOf,
): readonly DocumentBlock[] {
  if (cases.length === 0) return [];
  const rows = cases.slice(0, LONGEST_LIST).map((one, index) => ({
    cells: [
      String(index + 1),
      one.number,
      unstopped(one.title),
      one.leadUnit,
      one.dueOn === null ? '不设期限' : chineseDate(one.dueOn),
      said(one),
    ].map((text) => ({ text })),
    caseIds: [one.caseId],
  }));
  const more = cases.length - rows.length;
  const rest = more > 0 ? [paragraph(plain(`另有${more}项，详见台账。`))] : [];
  return [{ type: 'table', columns, rows }, ...rest];
}

/** Where a case stands, and how late it is. */
export function standingOf({ stateLabel, workingDaysLate }: PeriodicCase): string {
  return workingDaysLate > 0 ? `${stateLabel}，逾期${workingDaysLate}个工作日` : stateLabel;
}
