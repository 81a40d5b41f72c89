import { fold, type Folded } from './fold';
import { joinLines } from './paragraphs';
import type { Range } from './range';

/**
 * The folded text with one line feed between paragraphs and none inside; every character keeps its place in the source.
 * Why: everything after this step may treat a sentence as one string, however the PDF broke it.
 */
export type FairCopy = {
  readonly source: string;
  readonly text: string;
  /** The same in the script of the source, sign for sign; `text` is simplified, for matching. */
  readonly plain: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Writes the fair copy of a source text. */
export function fairCopy(source: string): FairCopy {
  const folded = fold(source);
  const pieces: string[] = [];
  const plain: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const paragraph of joinLines(folded)) {
    if (pieces.length > 0) {
      pieces.push('\n');
      plain.push('\n');
      const end = ends.at(-1) ?? 0;
      starts.push(end);
      ends.push(end);
    }
    for (const line of paragraph) copyLine(folded, line, { pieces, plain, starts, ends });
  }
  return { source, text: pieces.join(''), plain: plain.join(''), starts, ends };
}

type Pages = { pieces: string[]; plain: string[]; starts: number[]; ends: number[] };

function copyLine(folded: Folded, line: Range, into: Pages): void {
  into.pieces.push(folded.text.slice(line.from, line.to));
  into.plain.push(folded.plain.slice(line.from, line.to));
  for (let at = line.from; at < line.to; at += 1) {
    into.starts.push(folded.starts[at] ?? 0);
    into.ends.push(folded.ends[at] ?? 0);
  }
}

/** Words that were found somewhere in a range of the copy, in the script of the source. */
export function inItsScript(copy: FairCopy, range: Range, words: string): string {
  if (copy.plain === copy.text || words === '') return words;
  const at = copy.text.slice(range.from, range.to).indexOf(words);
  return at < 0 ? words : copy.plain.slice(range.from + at, range.from + at + words.length);
}

/** The range without line feeds at its ends. */
export function trim(copy: FairCopy, range: Range): Range {
  let { from, to } = range;
  while (from < to && copy.text.charAt(from) === '\n') from += 1;
  while (to > from && copy.text.charAt(to - 1) === '\n') to -= 1;
  return { from, to };
}

/** Where a range lies in the source, as UTF-16 offsets. */
export function placeOf(copy: FairCopy, range: Range): { readonly start: number; readonly end: number } {
  if (range.from >= range.to) return { start: 0, end: 0 };
  return { start: copy.starts[range.from] ?? 0, end: copy.ends[range.to - 1] ?? 0 };
}

function gapWording(gap: string, before: string, after: string): string {
  if (gap === '') return '';
  if (/^[^\S\r\n\v\f\u0085\u2028\u2029]*$/u.test(gap)) return gap;
  return /[a-z]$/iu.test(before) && /^[a-z]/iu.test(after) ? ' ' : '';
}

/** The wording of a range as the source has it, with broken lines joined and one line feed between paragraphs. */
export function wording(copy: FairCopy, range: Range): string {
  const { from, to } = trim(copy, range);
  const pieces: string[] = [];
  let end = copy.starts[from] ?? 0;
  for (let at = from; at < to; at += 1) {
    const isBreak = copy.text.charAt(at) === '\n';
    const start = copy.starts[at] ?? 0;
    if (isBreak) pieces.push('\n');
    if (isBreak || start < end) continue;
    const letter = copy.source.slice(start, copy.ends[at]);
    if (copy.text.charAt(at - 1) !== '\n')
      pieces.push(gapWording(copy.source.slice(end, start), pieces.at(-1) ?? '', letter));
    pieces.push(letter);
    end = copy.ends[at] ?? end;
  }
  return pieces.join('');
}
