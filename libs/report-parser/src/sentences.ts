import type { Range } from './range';

const CLOSERS = /[”’』」)】]/u;

/** Whether a paragraph begins here. */
export function opensParagraph(text: string, at: number): boolean {
  return at === 0 || text.charAt(at - 1) === '\n';
}

/** The place where the sentence around a place begins. Looks back a few hundred characters at most, so that no text is slow. */
export function sentenceStart(text: string, at: number): number {
  const lowest = Math.max(0, at - 300);
  let start = at;
  while (start > lowest && !/[。;!?\n]/u.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** The end of the first sentence of a range, its stop and closing quotes included; a line end ends a sentence too. */
export function firstSentenceEnd(text: string, range: Range): number {
  for (let at = range.from; at < range.to; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') return at;
    if (!/[。!?]/u.test(sign)) continue;
    let end = at + 1;
    while (end < range.to && CLOSERS.test(text.charAt(end))) end += 1;
    return end;
  }
  return range.to;
}

/** Cuts a range at every sign that matches, the sign staying with the piece before it. */
export function piecesOf(text: string, range: Range, sign: RegExp): Range[] {
  const pieces: Range[] = [];
  let from = range.from;
  for (let at = range.from; at < range.to; at += 1) {
    if (!sign.test(text.charAt(at)) && at + 1 < range.to) continue;
    pieces.push({ from, to: at + 1 });
    from = at + 1;
  }
  return pieces.filter((piece) => /[^\s。;]/u.test(text.slice(piece.from, piece.to)));
}
