/** From this likeness on, two findings against the same unit may be one. */
export const LIKE = 0.85;

/** Shorter texts are alike by chance, unless they are the same. */
const SHORTEST = 8;
/** So many of the smallest grams stand for a text when candidates are looked for. */
const SKETCH = 16;
/** Texts that are alike share far more of their sketch than this. */
const SHARED = 4;
/** A gram that so many texts have in their sketch tells none from another. */
const COMMON = 500;

/** A text as it is compared: its letters and digits, the digits alone, and its pairs of letters as sorted numbers. */
type Shape = { readonly letters: string; readonly digits: string; readonly grams: Uint32Array };
export type Like<Place> = { readonly place: Place; readonly score: number };

/**
 * Findings of one unit, among which the likest to another is looked for. Unlike in the comparison of statements
 * before closure, other digits are another matter: 3号楼 and 5号楼 are two problems. Only texts that share some of their
 * smallest grams are compared in full, so that a long list does not take the square of its length.
 */
export class LikeFindings<Place> {
  private readonly entries: { readonly place: Place; readonly shape: Shape }[] = [];
  private readonly byGram = new Map<number, number[]>();
  private readonly byLetters = new Map<string, Place>();

  add(place: Place, text: string): void {
    const shape = shapeOf(text);
    if (!this.byLetters.has(shape.letters)) this.byLetters.set(shape.letters, place);
    const index = this.entries.push({ place, shape }) - 1;
    for (const gram of sketchOf(shape)) {
      const known = this.byGram.get(gram);
      if (!known) this.byGram.set(gram, [index]);
      else if (known.length < COMMON) known.push(index);
    }
  }

  /** The likest finding, or null when none is like it. */
  likest(text: string): Like<Place> | null {
    const shape = shapeOf(text);
    const same = this.byLetters.get(shape.letters);
    if (same !== undefined && shape.letters !== '') return { place: same, score: 1 };
    let best: Like<Place> | null = null;
    for (const { place, shape: other } of this.candidates(shape)) {
      const score = shape.digits === other.digits ? likeness(shape.grams, other.grams) : 0;
      if (score >= LIKE && score > (best?.score ?? 0)) best = { place, score: Math.floor(score * 100) / 100 };
    }
    return best;
  }

  private candidates(shape: Shape): { readonly place: Place; readonly shape: Shape }[] {
    const shared = new Map<number, number>();
    const lists = [...sketchOf(shape)]
      .map((gram) => this.byGram.get(gram) ?? [])
      .filter((list) => list.length < COMMON);
    for (const index of lists.flat()) shared.set(index, (shared.get(index) ?? 0) + 1);
    const enough = Math.min(SHARED, lists.length);
    return [...shared].flatMap(([index, count]) => {
      const entry = this.entries[index];
      return entry && count >= enough ? [entry] : [];
    });
  }
}

function shapeOf(text: string): Shape {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const single = [...letters];
  const pairs = single.length < SHORTEST ? [] : single.slice(1).map((letter, at) => hashOf(`${single[at]}${letter}`));
  return { letters, digits: letters.replaceAll(/\P{N}/gu, ''), grams: Uint32Array.from(new Set(pairs)).sort() };
}

const sketchOf = ({ grams }: Shape): Uint32Array => grams.subarray(0, SKETCH);

/** How much two sorted lists have in common, from 0 (nothing) to 1 (all). */
function likeness(one: Uint32Array, other: Uint32Array): number {
  let shared = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length;) {
    const difference = (one[a] ?? 0) - (other[b] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return (2 * shared) / Math.max(1, one.length + other.length);
}

/** FNV-1a over the letters of a gram. */
function hashOf(gram: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < gram.length; at += 1) hash = Math.imul(hash ^ gram.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
