import { inSimplified } from './script';

/** What stood before a character: nothing, one blank, several blanks, a line break, or a line break and an indent. */
export const GAP = { none: 0, blank: 1, wide: 2, line: 3, indent: 4 } as const;

/**
 * The text in one spelling (NFKC, simplified characters, no white space), each character with its place in the source.
 * Why: reports mix half and full width, and PDFs put blanks inside words; matching must not care, positions must not move.
 */
export type Folded = {
  readonly source: string;
  readonly text: string;
  /** The same in the script of the source, sign for sign. */
  readonly plain: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly gaps: readonly number[];
};

// Radicals that PDFs print instead of the character and that NFKC leaves alone (U+2E80 to U+2EFF).
const RADICALS: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻩': '黄',
  '⻬': '齐',
  '⻰': '龙',
};
const BLANK = /^[\s\u0000-\u001f\u00ad\u200b-\u200f\u2060\ufeff]$/u; // eslint-disable-line no-control-regex
/** Takes up no room, so it parts nothing. */
const NO_WIDTH = /^[\u00ad\u200b-\u200f\u2060\ufeff]$/u;
const BREAK = /^[\n\r\v\f\u0085\u2028\u2029]$/u;
const CIRCLED = /^[①-⑳]$/u;

/** ㈠ unfolds into three signs, ⑽ into four; a ligature of eighteen is none that a report numbers with. */
const LONGEST_UNFOLDED = 4;

function foldOther(character: string): string {
  if (BLANK.test(character)) return '';
  if (CIRCLED.test(character)) return `(${character.normalize('NFKC')})`; // ① numbers an item; NFKC would leave a bare 1
  if (character === '○' || character === '◯') return '〇';
  const folded = (RADICALS[character] ?? character.normalize('NFKC')).replace(/\s/gu, '');
  return folded.length <= LONGEST_UNFOLDED ? folded : character;
}

function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff);
}

function widen(gap: number, character: string): number {
  if (BREAK.test(character)) return GAP.line;
  const isWide = character === '\u3000' || character === '\t';
  if (gap >= GAP.line) return isWide || gap === GAP.indent ? GAP.indent : gap + 0.5;
  return isWide || gap >= GAP.blank ? GAP.wide : GAP.blank;
}

const ASCII_STOP =
  /(?<=[\p{Script=Han}”’)》%])(?<!^[一二三四五六七八九十]{1,3}|[^\p{Script=Han}][一二三四五六七八九十]{1,3})\./gu;

/** Some offices type a full stop where 。 belongs. Read as one only in texts that hardly use the proper one, and not within 3.5 or a.b. */
function withFullStops(text: string, gaps: readonly number[]): string {
  const isJoint = (at: number): boolean => gaps[at + 1] === GAP.none && /[\w.]/u.test(text.charAt(at + 1));
  const proper = text.match(/。/gu)?.length ?? 0;
  const typed = [...text.matchAll(ASCII_STOP)].filter(({ index }) => !isJoint(index)).length;
  if (typed <= 2 || typed <= proper * 2) return text;
  return text.replace(ASCII_STOP, (sign, at: number) => (isJoint(at) ? sign : '。'));
}

/** Folds a text. A character that unfolds into several (㈠ → (一)) gives each of them the same place. */
export function fold(source: string): Folded {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  let gap: number = GAP.line;
  for (let at = 0; at < source.length;) {
    const code = source.codePointAt(at) ?? 0;
    const character = String.fromCodePoint(code);
    const folded = isPlain(code) ? character : foldOther(character);
    if (folded === '' && !NO_WIDTH.test(character)) gap = widen(gap, character);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(at);
      ends.push(at + character.length);
      gaps.push(unit === 0 ? Math.floor(gap) : GAP.none);
      gap = GAP.none;
    }
    pieces.push(folded);
    at += character.length;
  }
  const plain = pieces.join('');
  return { source, text: withFullStops(inSimplified(plain), gaps), plain, starts, ends, gaps };
}
