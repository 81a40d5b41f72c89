/** The longest piece after an @ that can still be a name. */
const LONGEST = 20;

/** An @ that is being written: where it stands, and what of the name is there already. */
export type OpenMention = Readonly<{ start: number; text: string }>;
export type Written = Readonly<{ text: string; caret: number }>;

/**
 * The @ that the caret stands behind, with no blank between them. Part of an address (`a@b`) it is none; behind Chinese
 * it needs no blank before it, as nobody writes one there.
 */
export function openMention({ text, caret }: Written): OpenMention | null {
  const before = text.slice(0, caret);
  const start = Math.max(before.lastIndexOf('@'), before.lastIndexOf('＠'));
  if (start < 0) return null;
  const name = before.slice(start + 1);
  if (name.length > LONGEST || /[\s，。、；：！？,;:!?()（）]/u.test(name)) return null;
  if (/[\w.+-]/.test(before.slice(start - 1, start))) return null;
  return { start, text: name };
}

/** Puts a name in the place of what was written of it, and the caret behind it. */
export function insertMention({ text, caret }: Written, { start }: OpenMention, name: string): Written {
  const head = `${text.slice(0, start)}@${name} `;
  return { text: `${head}${text.slice(caret).replace(/^ /, '')}`, caret: head.length };
}

export type Named = Readonly<{ id: string; name: string }>;

/** The people chosen so far, each once. */
export const withNamed = (people: readonly Named[], named?: Named): Named[] =>
  named ? [...people.filter(({ id }) => id !== named.id), { id: named.id, name: named.name }] : [...people];

/** Of the people chosen those whose name still stands in the text. */
export const stillNamed = <Person extends Named>(text: string, people: readonly Person[]): readonly Person[] =>
  people.filter(({ name }) => text.includes(`@${name}`));

export type Piece = Readonly<{ text: string; isName: boolean }>;

/** A text cut where it names somebody; of two names that begin alike the longer one is meant. */
export function piecesOf(text: string, people: readonly Named[]): readonly Piece[] {
  const names = people.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let rest = text;
  while (rest !== '') {
    const [next] = names
      .map((name) => ({ name, at: rest.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || b.name.length - a.name.length);
    if (!next) return [...pieces, { text: rest, isName: false }];
    if (next.at > 0) pieces.push({ text: rest.slice(0, next.at), isName: false });
    pieces.push({ text: next.name, isName: true });
    rest = rest.slice(next.at + next.name.length);
  }
  return pieces;
}
