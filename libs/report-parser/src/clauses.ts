import type { Range } from './range';
import { piecesOf } from './sentences';

/** A stretch between two commas; `depth` counts the brackets around it. */
export type Clause = Range & { readonly depth: number };

const PARTING = new Set(',;:()。!?\n');
/** No sentence of a report is longer; cutting there keeps the work per character constant. */
const LONGEST_SENTENCE = 1500;
/** A sentence that opens like this still speaks of what the one before it counted. */
const GOES_ON =
  /^(?:(?:目前|截至目前|截至[^,。\n]{2,14}[,,]|上述|以上|其中)[^。\n]{0,16}?(?:已|均|全部|完成)|[^。\n\d]{0,24}?(?:现已|现均已|目前已))/u;

/** The clauses of a sentence; a comma between thousands parts nothing. */
export function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= sentence.length; at += 1) {
    const sign = sentence.charAt(at);
    const isThousands = sign === ',' && /^\d,\d{3}(?!\d)$/u.test(sentence.slice(at - 1, at + 4));
    if ((sign !== '' && !PARTING.has(sign)) || isThousands) continue;
    if (at > from) clauses.push({ from, to: at, depth });
    if (sign === '(') depth += 1;
    if (sign === ')') depth = Math.max(0, depth - 1);
    from = at + 1;
  }
  return clauses;
}

function inWindows(sentence: Range): Range[] {
  const windows: Range[] = [];
  for (let from = sentence.from; from < sentence.to; from += LONGEST_SENTENCE) {
    windows.push({ from, to: Math.min(from + LONGEST_SENTENCE, sentence.to) });
  }
  return windows;
}

/** The sentences in which figures are told, one that goes on about the same counts joined to the one before it. */
export function tellingSentences(text: string, end: number): Range[] {
  const joined: Range[] = [];
  for (const sentence of piecesOf(text, { from: 0, to: end }, /[。!?\n]/u)) {
    const last = joined.at(-1);
    const isNear = last !== undefined && last.to === sentence.from && text.charAt(last.to - 1) !== '\n';
    const isShort = last !== undefined && sentence.to - last.from <= LONGEST_SENTENCE / 2;
    if (isNear && isShort && GOES_ON.test(text.slice(sentence.from, sentence.from + 40)))
      joined[joined.length - 1] = { from: last.from, to: sentence.to };
    else joined.push(sentence);
  }
  return joined.flatMap(inWindows);
}
