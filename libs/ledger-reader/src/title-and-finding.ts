import type { LedgerValues } from '@bihuan/contracts';

const LONGEST_TITLE = 100;
const LONGEST_FINDING = 10_000;

/** The first sentence of a text, or its beginning, as a title. */
function titleOf(text: string): string {
  const bare = text
    .trim()
    .replace(/^(?:\d{1,3}[.、．]|[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）])\s*/, '');
  const [sentence = ''] = bare.split(/[。；;\n]/, 1);
  const words = sentence === '' ? bare : sentence;
  return words.length <= LONGEST_TITLE ? words : `${words.slice(0, LONGEST_TITLE - 1)}…`;
}

/**
 * The title and the finding of a case as a ledger tells them; null without a word on the problem. The finding is never
 * shortened or reworded: where a ledger has the problem and its details in two columns, they follow each other.
 */
export function titleAndFinding(values: LedgerValues): { readonly title: string; readonly finding: string } | null {
  const { title, finding, detail } = values;
  const texts = [...new Set([finding, detail].filter((text) => text !== undefined))];
  const whole = texts.length === 0 ? title : texts.join('\n');
  if (whole === undefined) return null;
  return { title: titleOf(title ?? finding ?? whole), finding: whole.slice(0, LONGEST_FINDING) };
}
