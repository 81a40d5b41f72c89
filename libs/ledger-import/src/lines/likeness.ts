/** From this likeness on, two findings against the same unit may be one. */
export const LIKE = 0.85;

/** Shorter texts are alike by chance, unless they are the same. */
const SHORTEST = 8;
/** So many of the smallest hashes stand for a text when candidates are looked for. */
const SKETCH = 16;
/** Texts that are alike share far more of their sketch than this. */
const SHARED = 4;

type Entry<Place> = { readonly place: Place; readonly grams: ReadonlySet<string>; readonly digits: string };
export type Like<Place> = { readonly place: Place; readonly score: number };

/**
 * Findings of one unit, among which the likest to another is looked for. Unlike in the comparison of statements
 * before closure, other digits are another matter: 3号楼 and 5号楼 are two problems. Only texts that share some of their smallest hashes
 * are compared in full, so that a long list does not take the square of its length.
 */
export class LikeFindings<Place> {
  private readonly entries: Entry<Place>[] = [];
  private readonly byHash = new Map<number, number[]>();
  private readonly byLetters = new Map<string, Place>();

  add(place: Place, text: string): void {
    const letters = lettersOf(text);
    if (!this.byLetters.has(letters)) this.byLetters.set(letters, place);
    const grams = gramsOf(letters);
    if (grams.size === 0) return;
    const index = this.entries.push({ place, grams, digits: digitsOf(letters) }) - 1;
    for (const hash of sketchOf(grams)) {
      const known = this.byHash.get(hash);
      if (known) known.push(index);
      else this.byHash.set(hash, [index]);
    }
  }

  /** The likest finding, or null when none is like it. */
  likest(text: string): Like<Place> | null {
    const letters = lettersOf(text);
    const same = this.byLetters.get(letters);
    if (same !== undefined && letters !== '') return { place: same, score: 1 };
    const grams = gramsOf(letters);
    let best: Like<Place> | null = null;
    for (const { place, grams: other, digits } of this.candidates(grams)) {
      const score = digits === digitsOf(letters) ? likeness(grams, other) : 0;
      if (score >= LIKE && score > (best?.score ?? 0)) best = { place, score: Math.floor(score * 100) / 100 };
    }
    return best;
  }

  private candidates(grams: ReadonlySet<string>): Entry<Place>[] {
    const shared = new Map<number, number>();
    const sketch = sketchOf(grams);
    for (const hash of sketch) {
      for (const index of this.byHash.get(hash) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    const enough = Math.min(SHARED, sketch.length);
    return [...shared].flatMap(([index, count]) => {
      const entry = this.entries[index];
      return entry && count >= enough ? [entry] : [];
    });
  }
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const digitsOf = (letters: string): string => letters.replaceAll(/\P{N}/gu, '');

function gramsOf(text: string): ReadonlySet<string> {
  const letters = [...text];
  if (letters.length < SHORTEST) return new Set();
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

function sketchOf(grams: ReadonlySet<string>): number[] {
  return [...grams]
    .map(hashOf)
    .sort((a, b) => a - b)
    .slice(0, SKETCH);
}

/** FNV-1a over the letters of a gram. */
function hashOf(gram: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < gram.length; at += 1) hash = Math.imul(hash ^ gram.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
