const GRAM = 3;
/**
 * A text with fewer grams counts as if it had so many: below about thirty characters, the stock phrases of the trade
 * (“已按要求整改到位”) make up the whole text, and that two of them agree says nothing.
 */
const ENOUGH = 30;

/** From this similarity on, a statement is taken for a copy of the other. */
export const SIMILAR = 0.85;

/** A text taken apart for comparison: how often it has each run of three letters. */
export type TextProfile = { readonly counts: ReadonlyMap<string, number>; readonly size: number };

/**
 * Takes a text apart. Only letters count: punctuation, spaces and digits are left out, because who copies changes the
 * dates and the figures; so are the given names, because the copy of another unit's text bears another unit's name.
 */
export function profileOf(text: string, names: readonly string[] = []): TextProfile {
  const letters = [...lettersOf(names.map(folded).sort(longestFirst).reduce(without, folded(text)))];
  const counts = new Map<string, number>();
  for (let start = 0; start + GRAM <= letters.length; start += 1) {
    const gram = letters.slice(start, start + GRAM).join('');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return { counts, size: Math.max(0, letters.length - GRAM + 1) };
}

/**
 * How much of the shorter text is found in the longer one, from 0 (nothing) to 1 (all of it), the same in both
 * directions. A text copied with a few words changed stays above {@link SIMILAR}, also when something of one's own was
 * added around it; texts written independently about the same matter stay below 0.4, and so do
 * the paragraphs of real annual reports of different places. Very short texts never reach 1, even when they are the same.
 */
export function similarity(one: TextProfile, other: TextProfile): number {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [gram, count] of shorter.counts) shared += Math.min(count, longer.counts.get(gram) ?? 0);
  return shared / Math.max(shorter.size, ENOUGH);
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '');
const longestFirst = (a: string, b: string): number => b.length - a.length;
const without = (text: string, name: string): string => (name.length > 1 ? text.replaceAll(name, '') : text);
