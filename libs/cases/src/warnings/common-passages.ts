import type { TextPart } from '@bihuan/contracts';

/** Shorter runs are the words of the trade: marking them would make everything look copied. */
const RUN = 6;

type Letter = { readonly letter: string; readonly start: number; readonly end: number };

/**
 * A text in parts, each of which is found in the other text as well or not: runs of six and more letters and figures,
 * whatever the punctuation between them. Joined, the parts give the text back.
 */
export function commonPassages(text: string, other: string): readonly TextPart[] {
  const letters = lettersOf(text);
  const known = new Set(runsOf(lettersOf(other)));
  const common = letters.map(() => false);
  runsOf(letters).forEach((run, start) => {
    if (known.has(run)) common.fill(true, start, start + RUN);
  });
  return joined(text, letters, common);
}

function lettersOf(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  let start = 0;
  for (const sign of text) {
    const end = start + sign.length;
    const letter = sign.normalize('NFKC').toLowerCase();
    if (/^[\p{L}\p{N}]/u.test(letter)) letters.push({ letter, start, end });
    start = end;
  }
  return letters;
}

function runsOf(letters: readonly Letter[]): readonly string[] {
  const count = Math.max(0, letters.length - RUN + 1);
  return Array.from({ length: count }, (_, start) =>
    letters
      .slice(start, start + RUN)
      .map(({ letter }) => letter)
      .join(''),
  );
}

/** Cuts the text where common and own letters meet; punctuation between two common letters is common, too. */
function joined(text: string, letters: readonly Letter[], common: readonly boolean[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  const cut = (end: number, isCommon: boolean): void => {
    if (end > done) parts.push({ text: text.slice(done, end), common: isCommon });
    done = end;
  };
  letters.forEach(({ start }, index) => {
    const isCommon = common[index] === true;
    const wasCommon = common[index - 1] === true;
    if (isCommon !== wasCommon) cut(wasCommon ? (letters[index - 1]?.end ?? start) : start, wasCommon);
  });
  const last = letters.at(-1);
  if (last && common.at(-1) === true) cut(last.end, true);
  cut(text.length, false);
  return parts;
}
