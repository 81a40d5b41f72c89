/*
 * How a search is read: the same on the server that finds and on the screen that marks what was found.
 */

/** A text as searches compare it: full-width letters, digits and signs as plain ones, capitals as small letters. */
const formOf = (text: string): string => text.normalize('NFKC').replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The words of a search, each once: a case is found when it contains all of them, each as it stands. */
export function searchWords(text: string): readonly string[] {
  return [...new Set(formOf(text).split(/\s+/).filter(Boolean))];
}

/** A part of a text, from a place up to the next, as `slice` takes them. */
export type Mark = readonly [start: number, end: number];

/** Where the words of a search stand in a text, in order; marks that touch or overlap are one. */
export function marksIn(text: string, words: readonly string[]): readonly Mark[] {
  const { form, places } = formWithPlaces(text);
  const marks = words.flatMap((word) => placesOf(form, word).map((at) => [at, at + word.length] as const));
  const joined: [number, number][] = [];
  for (const [from, to] of marks.toSorted(([a], [b]) => a - b)) {
    const start = places[from]?.start ?? 0;
    const end = places[to - 1]?.end ?? 0;
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** The form of a text, and for each of its places from where in the text it comes. */
function formWithPlaces(text: string) {
  const places: { readonly start: number; readonly end: number }[] = [];
  let [form, start] = ['', 0];
  for (const character of text) {
    const end = start + character.length;
    const piece = formOf(character);
    form += piece;
    for (let unit = 0; unit < piece.length; unit += 1) places.push({ start, end });
    start = end;
  }
  return { form, places };
}

function placesOf(form: string, word: string): readonly number[] {
  const found: number[] = [];
  if (word === '') return found;
  for (let at = form.indexOf(word); at >= 0; at = form.indexOf(word, at + 1)) found.push(at);
  return found;
}
