import type { FigureSource, TextRun, WritingOptions } from '@bihuan/contracts';
import { difference } from '../statistics/exact';
import { compare, exact, exactOf, rounded, trimmed, type Exact } from './exact';
import { valueOf } from './figure-values';
import { idsOf, type Cases } from './figures';
import { sharesOfParts } from './shares';

/** How the author wants rates written. */
export type RateWording = Pick<WritingOptions, 'rates' | 'decimals'>;

const MOST_DECIMALS = 2;
const ALL = exact(100);

/** The share of some cases in others, in percent and in the words that the author chose; null when no rate is to be written. */
export function share(part: Cases, whole: Cases, wording: RateWording): TextRun | null {
  if (wording.rates === 'none' || whole.length === 0) return null;
  return shareRun(part, whole, rateText(exact(100 * part.length, whole.length), wording));
}

/** The share for a cell of a table, always in plain figures; a dash where there is nothing to divide by. */
export function shareCell(part: Cases, whole: Cases, { decimals }: RateWording): TextRun {
  if (whole.length === 0) return { text: '—' };
  return shareRun(part, whole, rateText(exact(100 * part.length, whole.length), { rates: 'plain', decimals }));
}

/**
 * The shares of the parts of one whole, in plain figures that add up to 100%; null where the author wants them in words, with
 * other decimals or not at all: then each is told by itself.
 */
export function levelledShares(parts: readonly Cases[], { rates, decimals }: RateWording): readonly TextRun[] | null {
  if (rates !== 'plain' || decimals !== 1) return null;
  const of = parts.flatMap(idsOf);
  const shares = sharesOfParts(parts.map(({ length }) => length));
  return parts.map((part, index) => ({
    text: shares[index] ?? '',
    caseIds: idsOf(part),
    figure: { kind: 'share', of, levelled: true },
  }));
}

function shareRun(part: Cases, whole: Cases, text: string): TextRun {
  return { text, caseIds: idsOf(part), figure: { kind: 'share', of: idsOf(whole) } };
}

/**
 * Writes a percentage, rounded half up. What is not all is never printed as 100%, nor what is something as 0%: decimals are
 * added until it is true, and where two do not do, a word says so.
 */
export function rateText(value: Exact, { rates, decimals }: RateWording): string {
  const digits = honestDecimals(value, decimals);
  if (digits === null) return compare(value, exact(1)) < 0 ? '不足0.01%' : '超99.99%';
  const text = rounded(value, digits);
  const side = compare(exactOf(text), value);
  const shown = `${digits === 0 ? text : trimmed(text)}%`;
  if (side === 0 || rates === 'plain' || rates === 'none') return shown;
  if (rates === 'about') return `约${shown}`;
  return side > 0 ? `近${shown}` : `超${shown}`;
}

function honestDecimals(value: Exact, decimals: number): number | null {
  const enough = [0, 1, MOST_DECIMALS].filter((digits) => digits >= decimals);
  return enough.find((digits) => isHonest(value, digits)) ?? null;
}

function isHonest(value: Exact, decimals: number): boolean {
  const printed = exactOf(rounded(value, decimals));
  const claimsAll = compare(printed, ALL) === 0 && compare(value, ALL) !== 0;
  const claimsNothing = printed.top === 0n && value.top !== 0n;
  return !claimsAll && !claimsNothing;
}

/** The size of a change, in the decimals asked for or as many as it takes to show that there is one. */
function changeText(value: Exact, decimals: number): string {
  const text = rounded(value, honestDecimals(value, decimals) ?? MOST_DECIMALS);
  return trimmed(text.replace('-', ''));
}

/** How many more or fewer than a year before, in percent; null when there were none before. */
export function growth(now: Cases, before: Cases, { decimals }: RateWording): readonly TextRun[] | null {
  const figure: FigureSource = { kind: 'growth', before: idsOf(before) };
  const value = valueOf(idsOf(now), figure);
  if (!value) return null;
  if (value.top === 0n) return [{ text: '与上年持平', caseIds: idsOf(now), figure: { kind: 'words' } }];
  const text = changeText(value, decimals);
  return [{ text: value.top > 0n ? '同比增长' : '同比下降' }, { text: `${text}%`, caseIds: idsOf(now), figure }];
}

/** Some cases of others, now or a year before. */
export type Ratio = { readonly part: Cases; readonly whole: Cases };

/**
 * How a rate changed: by percentage points, never by percent; null when either year has nothing to divide by. Points are told
 * between the printed rates, so that whoever subtracts them arrives at the same.
 */
export function pointsChange(now: Ratio, before: Ratio, { rates, decimals }: RateWording): readonly TextRun[] | null {
  const [value, was] = [percentOf(now), percentOf(before)];
  if (rates === 'none' || !value || !was) return null;
  const caseIds = idsOf(now.part);
  const change = difference(rounded(value, decimals), rounded(was, decimals));
  if (exactOf(change).top === 0n) return [{ text: '与上年持平', caseIds, figure: { kind: 'words' } }];
  const figure: FigureSource = {
    kind: 'points',
    of: idsOf(now.whole),
    before: idsOf(before.part),
    beforeOf: idsOf(before.whole),
  };
  const size = trimmed(change.replace('-', ''));
  return [{ text: change.startsWith('-') ? '同比降低' : '同比提高' }, { text: `${size}个百分点`, caseIds, figure }];
}

function percentOf({ part, whole }: Ratio): Exact | null {
  return whole.length === 0 ? null : exact(100 * part.length, whole.length);
}
