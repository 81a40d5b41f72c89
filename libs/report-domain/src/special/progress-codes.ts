import type { YearCase } from '../year/year-facts';

/** How work keeps its pace (domain notes §6.10), in the order in which reports tell it. */
export const progressCodes = {
  done: '已完成',
  'on-pace': '达进度',
  ahead: '超进度',
  behind: '欠进度',
  other: '其他',
} as const;
export type ProgressCode = keyof typeof progressCodes;

/**
 * The code of a case as of a day, from its dates alone: behind is whoever is past the due date or owes a measure that was due;
 * ahead is whoever asked for closure before its day or has finished a measure that is due only later.
 */
export function progressCodeOf(one: YearCase, asOf: string): ProgressCode {
  if (!one.open) return one.closedOn !== null && one.result !== 'not-rectified' ? 'done' : 'other';
  if (one.suspended) return 'other';
  if (one.overdue || owesMeasure(one, asOf)) return 'behind';
  if (isAhead(one, asOf)) return 'ahead';
  return one.dueOn === null && one.measures.length === 0 ? 'other' : 'on-pace';
}

function owesMeasure({ measures, handedInOn }: YearCase, asOf: string): boolean {
  return handedInOn === null && measures.some(({ doneOn, dueOn }) => doneOn === null && dueOn < asOf);
}

function isAhead({ measures, handedInOn, dueOn }: YearCase, asOf: string): boolean {
  if (handedInOn !== null) return dueOn !== null && dueOn > asOf;
  return measures.some((measure) => measure.doneOn !== null && measure.dueOn > asOf);
}
