import { compare, exact, plus, rounded, trimmed, type Exact } from '../wording/exact';
import { findingAt, type Finding, type Rule } from './finding';
import { isQuoted, sentencesOf, type Line } from './lines';
import { printedNumbers, type PrintedNumber } from './printed-numbers';

const isCount = ({ unit }: PrintedNumber) => /^[件项个起次家份条人期批户处宗名场部]/u.test(unit) && unit !== '个百分点';
const PART = /(?:其中|已|正在|尚未|未|列入|逾期|办结|完成|化解|纠错|审结|结案|解决)/u;
const DONE = /(?:^|其中)?已/u;
const LEFT = /(?:正在|尚未|尚有|未完成|未办结|未整改|仍有|剩余|列入持续|持续)/u;
const RATE = /(?:率|占|占比)(?:约|近|超|已)?(?:达到|达|为)?(?:约|近|超|不足)?$/u;

type Told = {
  readonly line: Line;
  readonly numbers: readonly PrintedNumber[];
  readonly text: string;
  readonly from: number;
};

/** Sentences with at least one number of the author’s own; the composed ones are counted run by run. */
function typedSentences(line: Line): readonly Told[] {
  if (line.cell !== null) return [];
  return sentencesOf(line)
    .map(({ text, from }) => ({
      line,
      text,
      from,
      numbers: printedNumbers(text).filter((one) => !isQuoted(line, from + one.from)),
    }))
    .filter(({ numbers, from }) => numbers.some((one) => isTyped(line, from + one.from)));
}

function isTyped({ spans }: Line, place: number): boolean {
  return spans.some(({ from, to, run }) => place >= from && place < to && !run.caseIds);
}

/** A total and its parts: no part is more than the whole, and what is done and what is left make all of it. */
export const partsMakeTotal: Rule = ({ lines }) => lines.flatMap(typedSentences).flatMap(partsOf);

function partsOf(told: Told): readonly Finding[] {
  const [total, ...others] = told.numbers.filter(isCount);
  if (!total) return [];
  const parts = others.filter(({ unit, label }) => unit === total.unit && PART.test(label));
  const larger = parts.find(({ value }) => compare(value, total.value) > 0);
  if (larger) return [wrong(told, larger, { rule: 'part-exceeds-total', expected: `≤${total.text}` })];
  const listed = enumerated(told, others, total);
  return [...doneAndLeft(told, total, parts), ...listed];
}

function doneAndLeft(told: Told, total: PrintedNumber, parts: readonly PrintedNumber[]): readonly Finding[] {
  const apart = parts.filter(({ label }) => !label.includes('其中') && !label.includes('逾期'));
  const left = apart.filter(({ label }) => LEFT.test(label));
  const done = apart.filter(({ label }) => !LEFT.test(label) && DONE.test(label));
  const last = left.at(-1);
  if (done.length !== 1 || !last) return [];
  const all = [...done, ...left].map(({ value }) => value).reduce(plus, exact(0));
  if (compare(all, total.value) === 0) return [];
  return [wrong(told, last, { rule: 'parts-differ-from-total', expected: `${rounded(all, 0)}≠${total.text}` })];
}

/** 保留60件、废止3件、修改2件: parts in a row with 、 between are the whole, unless 其中 says that they are some of it. */
function enumerated(told: Told, others: readonly PrintedNumber[], total: PrintedNumber): readonly Finding[] {
  const inRow = others.filter(
    (one, index) => one.unit === total.unit && (joinedBefore(told, one) || joinedBefore(told, others[index + 1])),
  );
  const last = inRow.at(-1);
  if (inRow.length < 2 || !last) return [];
  const sum = inRow.map(({ value }) => value).reduce(plus, exact(0));
  const side = compare(sum, total.value);
  const isPartial = /其中|主要|包括/u.test(told.text);
  if (side === 0 || (side < 0 && isPartial)) return [];
  return [wrong(told, last, { rule: 'parts-differ-from-total', expected: `${rounded(sum, 0)}≠${total.text}` })];
}

function joinedBefore({ text }: Told, number: PrintedNumber | undefined): boolean {
  return number !== undefined && text[number.from - number.label.length - 1] === '、';
}

const messages = {
  'part-exceeds-total': { zh: '分项大于总数', en: 'A part is more than the total' },
  'parts-differ-from-total': { zh: '分项之和不等于总数', en: 'The parts do not make the total' },
  'rate-disagrees': { zh: '比率与分子、分母不符', en: 'The rate is not what its numbers give' },
} as const;

function wrong(
  { line, from }: Told,
  number: PrintedNumber,
  { rule, expected }: { readonly rule: keyof typeof messages; readonly expected: string },
): Finding {
  const at = from + number.from;
  return findingAt({ rule, severity: 'error', line, at, found: number.text, expected, message: messages[rule] });
}

/** A rate that was typed is what two of the numbers before it give, at the decimals it is printed with. */
export const ratesAgree: Rule = ({ lines }) => lines.flatMap(typedSentences).flatMap(ratesOf);

function ratesOf(told: Told): readonly Finding[] {
  return told.numbers
    .filter(({ unit, label, from }) => unit === '%' && RATE.test(label) && isTyped(told.line, told.from + from))
    .flatMap((rate) => {
      const counts = told.numbers.filter((one) => isCount(one) && one.from < rate.from && one.value.top > 0n);
      const [total] = counts;
      const done = counts.at(-1);
      if (counts.length < 2 || !total || !done || counts.some((part) => givesRate(part, counts, rate))) return [];
      const expected = `${trimmed(rounded(percent(done.value, total.value), Math.max(rate.decimals, 1)))}%`;
      return [wrong(told, rate, { rule: 'rate-disagrees', expected })];
    });
}

function givesRate(part: PrintedNumber, counts: readonly PrintedNumber[], rate: PrintedNumber): boolean {
  return counts.some(
    (whole) =>
      whole !== part &&
      compare(part.value, whole.value) <= 0 &&
      rounded(percent(part.value, whole.value), rate.decimals) === rounded(rate.value, rate.decimals),
  );
}

function percent(part: Exact, whole: Exact): Exact {
  return { top: part.top * whole.bottom * 100n, bottom: part.bottom * whole.top };
}
