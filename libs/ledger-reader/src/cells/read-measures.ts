const DIGITS = '一二三四五六七八九十';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The ways in which items are numbered, each with what its number says. */
const STYLES: readonly { readonly mark: RegExp; readonly number: (label: string) => number }[] = [
  { mark: /(?<![\d.．])[（(]?(\d{1,2})(?:[、．)）]|\.(?!\d)|\.(?=20\d{2}[年.]))/g, number: Number },
  { mark: /([①-⑳])/g, number: (label) => CIRCLED.indexOf(label) + 1 },
  { mark: /(?:^|(?<=[\s。；;，,：:]))(十?[一二三四五六七八九]|十)(?:是|要)(?!否|不)/g, number: chinese },
  { mark: /(?:^|(?<=[\s。；;：:]))[（(](十?[一二三四五六七八九]|十)[)）]/g, number: chinese },
  { mark: /(?:^|(?<=[\s。；;：:]))(十?[一二三四五六七八九]|十)、/g, number: chinese },
];

function chinese(label: string): number {
  const last = DIGITS.indexOf(label.at(-1) ?? '') + 1;
  return label.length === 2 ? 10 + last : last;
}

type Mark = { readonly at: number; readonly end: number };

/** The marks that count 1, 2, 3 …; others with a number (“第2条”, “1.5万元”) belong to the text. */
function countingMarks(text: string, { mark, number }: (typeof STYLES)[number]): readonly Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(mark)) {
    if (number(match[1] ?? '') === marks.length + 1)
      marks.push({ at: match.index, end: match.index + match[0].length });
  }
  return marks;
}

function tidy(text: string): string {
  return text
    .trim()
    .replace(/[；;]$/, '')
    .trim();
}

/**
 * Splits what a cell lists (1.…2.…, 一是…二是…, ①…②…) into its items; a text that is no list is one item. The style whose
 * number comes first counts: “1.… 一是…” are the measures of a list whose items have parts.
 */
export function splitItems(text: string): readonly string[] {
  const marked = STYLES.map((style) => countingMarks(text, style))
    .filter((marks) => marks.length > 1)
    .toSorted((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
  const marks = marked[0];
  const first = marks?.[0];
  if (marks === undefined || first === undefined) return [tidy(text)].filter((item) => item !== '');
  const lead = tidy(text.slice(0, first.at)).replace(/[:：]$/, '');
  const items = marks
    .map(({ end }, index) => tidy(text.slice(end, marks[index + 1]?.at)))
    .filter((item) => item !== '');
  return lead === '' ? items : items.map((item, index) => (index === 0 ? `${lead}：${item}` : item));
}
