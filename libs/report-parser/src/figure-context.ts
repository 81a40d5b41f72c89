import { roundHalfUp } from './percent';
import type { Range } from './range';
import type { Change, FigureFlag, NamedAmount, NamedCount, NamedRate, ReportFigure } from './report.types';
import type { FigureDraft } from './story';

type Place = { readonly sentence: Range; readonly range: Range; readonly draft: FigureDraft };
type Context = Pick<ReportFigure, 'rates' | 'parts' | 'amounts' | 'change' | 'asOf' | 'flags'>;

const CHANGE =
  /(同比|环比|较上年(?:同期)?|比上年(?:同期)?|较去年同期)[^,。;\d]{0,8}?(上升|提高|提升|增长|增加|上涨|下降|降低|减少|回落|下滑)[^,。;\d]{0,4}?(\d{1,6}(?:\.\d{1,4})?)(个百分点|%)/u;
const DOWN = /下降|降低|减少|回落|下滑/u;
const AS_OF =
  /(?:截至|截止)(?:到)?(?:目前|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?|\d{1,2}月(?:\d{1,2}日|底|末)?|[年季月]末|[年季月]底|报告[期日])|\d{1,2}(?:-|—|~|至)\d{1,2}月(?:份)?/gu;
const RATE =
  /([^,。;:、()%\n]{2,24}?[率比])(?:均|已)?(?:达到了?|达|为|是|:|保持在|提升至|高达)?(?:了)?(\d{1,3}(?:\.\d{1,4})?)%/gu;
const AMOUNT =
  /([\p{Script=Han}]{2,14}?)(?:共计|共|达|约|为|合计)?(?<![\d.])(\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)[余多]?(亿|万)?余?元/gu;
/** How far behind a figure its satisfaction rates, amounts and comparison may stand. */
const BEHIND = 60;

/** The comparison with an earlier time in some words; null when they make none. */
export function changeIn(words: string): Change | null {
  const match = CHANGE.exec(words);
  if (match === null) return null;
  const unit = match[4] === '%' ? '%' : '个百分点';
  const against = match[1] === '环比' ? '环比' : '同比';
  return { against, by: Number(match[3]), unit, isUp: !DOWN.test(match[2] ?? '') };
}

/** Up to when was counted, the last such words before a place. */
export function asOfIn(words: string): string | null {
  return [...words.matchAll(AS_OF)].at(-1)?.[0] ?? null;
}

/** Every rate in some words with its name. */
export function ratesIn(words: string): (NamedRate & Range)[] {
  if (!words.includes('%')) return [];
  return [...words.matchAll(RATE)].map((match) => ({
    label: (match[1] ?? '').replace(/^(?:目前|其中|实现|使|且|均|和|已|全年|今年以来|今年)+/u, ''),
    value: Number(match[2]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Every amount of money in some words with its name. */
export function amountsIn(words: string): (NamedAmount & Range)[] {
  if (!words.includes('元')) return [];
  return [...words.matchAll(AMOUNT)].map((match) => ({
    label: (match[1] ?? '').replace(/^(?:其中|并|共|已|为|,)+/u, ''),
    amount: Number((match[2] ?? '').replaceAll(',', '')),
    unit: match[3] === '亿' ? '亿元' : match[3] === '万' ? '万元' : '元',
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}

/** Rounded to the decimals as printed, half up; so 3664 of 4194 agree with 87.4 %, and 280 of 553 with 51 %. */
function agrees(found: number, done: number, rate: number): boolean {
  if (found === 0) return true;
  return roundHalfUp((done / found) * 100, decimalsOf(rate)) === rate;
}

function flagsOf({ found, done, rate, parts }: FigureDraft): FigureFlag[] {
  const flags: FigureFlag[] = [];
  const whole = found.count.value;
  if (done > whole) flags.push('done-exceeds-found');
  if (rate !== null && rate > 100) flags.push('rate-over-100');
  if (rate !== null && done <= whole && !agrees(whole, done, rate)) flags.push('rate-differs');
  if (parts.length > 0 && done <= whole && sum(parts) + done > whole) flags.push('parts-differ');
  return flags;
}

function sum(parts: readonly NamedCount[]): number {
  return parts.reduce((total, { count }) => total + count, 0);
}

function behind(text: string, { sentence, range }: Place): string {
  const words = text.slice(range.to, Math.min(sentence.to, range.to + BEHIND));
  const stop = words.search(/[;。\n]/u);
  return stop < 0 ? words : words.slice(0, stop);
}

/** Numbers that belong to the next thing counted are not told of this one. */
function untilNextCount(words: string): string {
  const next = words.search(/\d+(?:余|多)?(?:件|项|个|起|条|宗|例|处|家|户|人)/u);
  return next < 0 ? words : words.slice(0, next);
}

/** What else the text says of a figure: other rates, the rest, money, a comparison, up to when, and what does not fit. */
export function contextOf(text: string, place: Place): Context {
  const words = untilNextCount(behind(text, place));
  const own = text.slice(place.range.from, place.range.to) + words;
  const rates = ratesIn(own)
    .filter(({ value, label }) => value !== place.draft.rate || /满意|纠错/u.test(label))
    .map(({ label, value }) => ({ label, value }));
  const amounts = amountsIn(behind(text, place)).map(({ label, amount, unit }) => ({ label, amount, unit }));
  const change = changeIn(words);
  const asOf = asOfIn(text.slice(place.sentence.from, place.range.to));
  const flags = flagsOf(place.draft);
  return {
    ...(rates.length > 0 && { rates }),
    ...(place.draft.parts.length > 0 && { parts: place.draft.parts }),
    ...(amounts.length > 0 && { amounts }),
    ...(change !== null && { change }),
    ...(asOf !== null && { asOf }),
    ...(flags.length > 0 && { flags }),
  };
}
