import type { TextRun } from '@bihuan/contracts';
import { plain } from '../sentence';
import { figureBehind } from '../wording/figure-values';
import { merged, type Clause } from '../wording/clauses';

/** Above this many comparisons a text counts as written anew: an author waits for no answer. */
const MOST_COMPARISONS = 1_000_000;
const NUMBER_WITH_UNIT = /\d[\d.,]*(?:%|个百分点|[\p{Script=Han}]{0,2})?/u;
const PART_OF_NUMBER = /[\d.%]/;

/**
 * Lays the sources of proposed words over the words that an author made of them. What was kept keeps its source, and so does
 * a number that was changed: only so can the check see that it no longer says what its cases say.
 */
export function realign(proposed: readonly TextRun[], text: string): Clause {
  const before = proposed.map((run) => run.text).join('');
  if (before === text) return proposed;
  const map = keptCharacters(before, text);
  const kept: { readonly from: number; readonly to: number; readonly run: TextRun }[] = [];
  let start = 0;
  for (const run of proposed) {
    const span = { from: start, to: start + run.text.length };
    start = span.to;
    if (!run.caseIds) continue;
    const place = placeOf(run, span, { map, text });
    const free = kept.at(-1)?.to ?? 0;
    if (place && place.from >= free) kept.push({ ...place, run });
  }
  return filled(kept, text);
}

type Span = { readonly from: number; readonly to: number };
type Laid = { readonly map: readonly number[]; readonly text: string };

/** Where the words of a run stand now; null when nothing of it is left. */
function placeOf(run: TextRun, span: Span, laid: Laid): Span | null {
  const now = laid.map.slice(span.from, span.to);
  const isWhole = now.every((place, index) => place >= 0 && (index === 0 || place === (now[index - 1] ?? 0) + 1));
  const isFigure = figureBehind(run)?.kind !== 'words';
  if (!isWhole && isFigure) return numberBetween(span, laid);
  if (!isWhole) return now.some((place) => place >= 0) ? between(span, laid) : null;
  const whole = { from: now[0] ?? 0, to: (now.at(-1) ?? 0) + 1 };
  return isFigure ? withItsDigits(whole, laid) : whole;
}

/** All that now stands between what was kept before a run and behind it. */
function between({ from, to }: Span, { map, text }: Laid): Span | null {
  const first = (map.slice(0, from).findLast((place) => place >= 0) ?? -1) + 1;
  const last = map.slice(to).find((place) => place >= 0) ?? text.length;
  return last > first ? { from: first, to: last } : null;
}

function numberBetween(span: Span, laid: Laid): Span | null {
  const place = between(span, laid);
  const number = place && NUMBER_WITH_UNIT.exec(laid.text.slice(place.from, place.to));
  if (!place || !number) return null;
  const from = place.from + number.index;
  return { from, to: from + number[0].length };
}

/** A digit typed beside a number belongs to it: 12 made 112 is one number that was changed. */
function withItsDigits({ from, to }: Span, { map, text }: Laid): Span {
  const isNew = (place: number) => PART_OF_NUMBER.test(text[place] ?? '') && !map.includes(place);
  let [first, last] = [from, to];
  while (first > 0 && isNew(first - 1)) first -= 1;
  while (last < text.length && PART_OF_NUMBER.test(text[last - 1] ?? '') && isNew(last)) last += 1;
  return { from: first, to: last };
}

function filled(kept: readonly (Span & { readonly run: TextRun })[], text: string): Clause {
  const runs: TextRun[] = [];
  let done = 0;
  for (const { from, to, run } of kept) {
    if (from > done) runs.push(plain(text.slice(done, from)));
    runs.push({ ...run, text: text.slice(from, to), figure: figureBehind(run) ?? undefined });
    done = to;
  }
  if (done < text.length) runs.push(plain(text.slice(done)));
  return merged(runs);
}

/** For each character before, where it stands now, or -1: what stayed at both ends, and the longest common subsequence between. */
function keptCharacters(before: string, now: string): readonly number[] {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const middle = commonSubsequence(before.slice(head, before.length - tail), now.slice(head, now.length - tail));
  return [
    ...indexes(head, 0),
    ...middle.map((place) => (place < 0 ? place : place + head)),
    ...indexes(tail, now.length - tail),
  ];
}

const indexes = (length: number, from: number) => Array.from({ length }, (_none, index) => from + index);

function commonSubsequence(old: string, fresh: string): readonly number[] {
  if (old.length * fresh.length > MOST_COMPARISONS) return indexes(old.length, 0).map(() => -1);
  const width = fresh.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = fresh.length - 1; column >= 0; column -= 1) {
      const isSame = old[row] === fresh[column];
      const below = longest[(row + 1) * width + column] ?? 0;
      const beside = longest[row * width + column + 1] ?? 0;
      const across = (longest[(row + 1) * width + column + 1] ?? 0) + 1;
      longest[row * width + column] = isSame ? across : Math.max(below, beside);
    }
  }
  return walked({ old, fresh, longest, width });
}

type Walk = { readonly old: string; readonly fresh: string; readonly longest: Uint16Array; readonly width: number };

function walked({ old, fresh, longest, width }: Walk): readonly number[] {
  const places: number[] = [];
  let column = 0;
  for (let row = 0; row < old.length; row += 1) {
    const here = longest[row * width + column] ?? 0;
    while (column < fresh.length && old[row] !== fresh[column] && longest[row * width + column + 1] === here)
      column += 1;
    const isKept = column < fresh.length && old[row] === fresh[column];
    places.push(isKept ? column : -1);
    if (isKept) column += 1;
  }
  return places;
}
