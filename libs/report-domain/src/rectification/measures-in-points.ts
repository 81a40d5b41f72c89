import { chineseDate } from '../chinese-numbers';
import { unstopped } from '../sentence';
import { ordinal } from '../wording/clauses';
import type { YearCase } from '../year/year-facts';

/** The measures of a case as 一是…；二是…, each with the day it was done or is due. */
export function measuresInPoints({ measures }: YearCase): string {
  if (measures.length === 0) return '尚未登记措施。';
  const told = measures.map(({ text, doneOn, dueOn }) => {
    const when = doneOn === null ? `计划${chineseDate(dueOn)}前完成` : `已于${chineseDate(doneOn)}完成`;
    return `${unstopped(text)}（${when}）`;
  });
  if (told.length === 1) return `${told.join('')}。`;
  return `${told.map((one, index) => `${ordinal(index)}${one}`).join('；')}。`;
}
