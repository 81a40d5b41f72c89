import { exactOf, type Exact } from '../wording/exact';

/** A number as it stands in a text, with what it counts and the words before it. */
export type PrintedNumber = {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly value: Exact;
  readonly decimals: number;
  /** %, 个百分点, 万元, 亿元, or the measure word; empty when there is none. */
  readonly unit: string;
  /** The words of the same clause that lead up to it. */
  readonly label: string;
};

/** Numbers that count nothing: dates, numbers of documents and cases, places in a list, names of rules, the hotline. */
const STRUCTURAL = [
  /《[^》]*》/gu,
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?度?/gu,
  /\d{1,2}月(?:\d{1,2}日)?/gu,
  /第\d+(?:期|批|号|条|款|轮|次|季度)/gu,
  /〔\d{4}〕\d+号/gu,
  /\d{4}-[\w-]+/gu,
  /(?:附件|附表|表)\d+/gu,
  /12345(?=热线|市长)/gu,
  /(?:^|\n|；|：)\d+[.．、](?!\d)/gu,
  /\d+(?:年|小时|周岁|岁)(?:以上|以内|以下)?/gu,
];
const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;
const UNIT = /^(?:余|多)?(%|％|个百分点|个工作日|亿元|万元|元|人次|件次|[件项个起次家份条人期批户处宗名场部])?/u;

/** Finds the numbers that count something. */
export function printedNumbers(text: string): readonly PrintedNumber[] {
  const masked = STRUCTURAL.reduce((seen, pattern) => seen.replace(pattern, (part) => '＿'.repeat(part.length)), text);
  return [...masked.matchAll(NUMBER)].map((match) => {
    const digits = match[0].replaceAll(',', '');
    const from = match.index;
    const behind = UNIT.exec(masked.slice(from + match[0].length));
    const to = from + match[0].length + (behind?.[0].length ?? 0);
    const unit = (behind?.[1] ?? '').replace('％', '%');
    const label = /[^，。；：、（）()\n]*$/u.exec(masked.slice(0, from))?.[0] ?? '';
    const decimals = digits.split('.')[1]?.length ?? 0;
    return { from, to, text: text.slice(from, to), value: exactOf(digits), decimals, unit, label };
  });
}
