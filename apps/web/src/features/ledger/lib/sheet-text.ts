/** What a spreadsheet puts on the clipboard: cells parted by tabs, rows by line breaks, odd cells in quotes. */
const odd = /^"|[\t\n\r]/;

/** Cells as text that a spreadsheet takes. */
export const sheetText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join('\t')).join('\n');

const quoted = (cell: string): string => (odd.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The cells of a text that was copied in a spreadsheet; the line break at its end is no row. */
export function cellsOfSheet(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = cellAt(text, at);
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) cells.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    rows.push(cells);
    cells = [];
  }
  return cells.length > 0 ? [...rows, cells] : rows;
}

const wholeQuoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
const bare = /[^\t\r\n]*/y;

/** Quotes are taken away only where they were needed: a title in quotes keeps them. */
function cellAt(text: string, at: number): { value: string; end: number } {
  wholeQuoted.lastIndex = at;
  const inner = wholeQuoted.exec(text)?.[1];
  if (inner !== undefined && /[\t\r\n]|""/.test(inner)) {
    return { value: inner.replaceAll('""', '"'), end: at + inner.length + 2 };
  }
  bare.lastIndex = at;
  const value = bare.exec(text)?.[0] ?? '';
  return { value, end: at + value.length };
}
