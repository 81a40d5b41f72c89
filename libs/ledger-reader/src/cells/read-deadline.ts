import { deadlineRule, type DeadlineRule, type RectificationType, type SheetCell, type Words } from '@bihuan/contracts';
import { plain } from './plain';
import { type DateContext, readDate, readDateWords } from './read-date';

/** What the words of a deadline mean. No rule, where they only say “at once” or “done”: then the terms of the case decide. */
export type ReadDeadline = {
  readonly rule?: DeadlineRule;
  readonly rectificationType?: RectificationType;
  readonly remark?: Words | undefined;
};

const CONTINUING = /长期|持续|常态|长效|日常|经常性|贯穿|不间断/;
const AT_ONCE = /立行立改|立即|立查立改|即知即改|即查即改|边查边改|马上|即时整改|当场/;
const DONE = /^(?:已|已经|现已|均已)?(?:完成|整改完成|完成整改|整改到位|整改完毕|销号|办结|整改)$/;
const PERIOD = /(\d{1,4}|[一二两三四五六七八九十]{1,3})个?(工作日|日|天|周|星期|个?月|年)(?:内|以内|之内|$)/;
const DIGITS = '〇一二三四五六七八九';

function count(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  const digits = word.replaceAll('两', '二');
  const [tens, ones] = digits.includes('十') ? digits.split('十') : ['', digits];
  const ofTens = digits.includes('十') ? Math.max(1, DIGITS.indexOf(tens || '一')) * 10 : 0;
  return ofTens + (ones === undefined || ones === '' ? 0 : DIGITS.indexOf(ones));
}

function candidate(value: number, unit: string): DeadlineRule {
  if (unit === '工作日') return { kind: 'working-days', value };
  if (unit === '日' || unit === '天') return { kind: 'days', value, roll: true };
  if (unit === '周' || unit === '星期') return { kind: 'days', value: value * 7, roll: true };
  return { kind: 'months', value: unit === '年' ? value * 12 : value, roll: true };
}

/** A period counted from the issue: 30个工作日, 三个月内. */
function readPeriod(text: string): DeadlineRule | null {
  if (/\d{4}年/.test(text)) return null;
  const [, word, unit] = PERIOD.exec(text) ?? [];
  if (word === undefined || unit === undefined) return null;
  const rule = deadlineRule.safeParse(candidate(count(word), unit.replace('个', '')));
  return rule.success ? rule.data : null;
}

const asFixed = (date: string): DeadlineRule => ({ kind: 'fixed', date });

/** “2026年6月底前完成，长期坚持”: the day binds, the rest goes on after it. */
function readMixed(words: string, context: DateContext): ReadDeadline | null {
  const parts = words.split(/[,，;；、。\n()（）]|并(?=长期|持续)/).filter((part) => part.trim() !== '');
  if (parts.length < 2) return null;
  const dates = parts.flatMap((part) => readDateWords(part, context)?.date ?? []).toSorted();
  const last = dates.at(-1);
  const others = parts.length - dates.length;
  if (last === undefined || (others > 0 && !CONTINUING.test(words) && !AT_ONCE.test(words) && others >= dates.length))
    return null;
  return {
    rule: asFixed(last),
    remark: { zh: `取其中最晚的日期${last}`, en: `the last day named, ${last}, is taken` },
  };
}

/** Reads a deadline as people write it: a day, a month's end, a period, or that it goes on for good. Null when it is none of these. */
export function readDeadline(cell: SheetCell, context: DateContext): ReadDeadline | null {
  const named = readDate(cell, context);
  if (named !== null) return { rule: asFixed(named.date), remark: named.remark };
  if (typeof cell !== 'string') return null;
  const text = plain(cell);
  const mixed = readMixed(cell, context);
  if (mixed !== null) return mixed;
  const period = readPeriod(text);
  if (period !== null) return { rule: period };
  if (AT_ONCE.test(text)) {
    const remark = { zh: '立行立改，没有写日期，按时限模板定期限', en: 'at once, without a day: the terms decide' };
    return { rectificationType: 'prompt', remark };
  }
  if (CONTINUING.test(text)) return { rule: { kind: 'none' }, rectificationType: 'continuing' };
  if (DONE.test(text))
    return { remark: { zh: '写的是已完成，没有期限', en: 'says that it is done, and names no day' } };
  return null;
}

export const deadlineExpected: Words = {
  zh: '期限，如 2026年6月底、2026-06-30、30个工作日内、长期坚持、立行立改',
  en: 'a deadline such as 2026年6月底, 2026-06-30, 30个工作日内, 长期坚持 or 立行立改',
};
