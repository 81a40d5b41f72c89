import type { PdfLine, PdfPage, PdfPiece } from './pdf-page';

const INDENT = '\u3000\u3000';
/** Lines of a running head or foot stand within this share of the page from its edge. */
const MARGIN = 0.12;
const PAGE_NUMBER = /^[-—–·~_\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[,，/共]\s*\d{1,4}\s*页?)?)[-—–·~_\s]*$/u;

function onOneLine(a: PdfPiece, b: PdfPiece): boolean {
  return Math.abs(a.y - b.y) <= Math.max(a.size, b.size) * 0.4;
}

function joined(pieces: readonly PdfPiece[]): PdfLine {
  const inOrder = [...pieces].sort((a, b) => a.x - b.x);
  const first = inOrder[0] ?? { x: 0, y: 0, size: 10 };
  let end = first.x;
  let text = '';
  for (const piece of inOrder) {
    const gap = piece.x - end;
    text += text !== '' && gap > piece.size * 0.6 ? ` ${piece.text}` : piece.text;
    end = piece.x + piece.width;
  }
  return { text: text.trim(), x: first.x, y: first.y, size: first.size };
}

/** Pieces as lines from top to bottom. */
function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
  const rows: PdfPiece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const head = row?.[0];
    if (row !== undefined && head !== undefined && onOneLine(head, piece)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => joined(row)).filter(({ text }) => text !== '');
}

/** Where a page falls into two columns: a strip near the middle that hardly any letters cross; null when it has one column. */
function gutterOf({ width, pieces }: PdfPage): number | null {
  const middle = width / 2;
  const crossing = pieces.filter((piece) => piece.x < middle - 4 && piece.x + piece.width > middle + 4);
  const left = pieces.filter((piece) => piece.x + piece.width <= middle + 4).length;
  const right = pieces.filter((piece) => piece.x >= middle - 4).length;
  const share = pieces.length * 0.3;
  return pieces.length >= 20 && crossing.length <= pieces.length * 0.05 && left > share && right > share
    ? middle
    : null;
}

/** Two columns only where the rows of both sides fill them; a line that comes in many pieces is no column. */
function isTwoColumns(page: PdfPage, gutter: number): boolean {
  const rows = linesOf(page.pieces).length;
  const sides = [true, false].map((isLeft) => linesOf(page.pieces.filter((piece) => piece.x < gutter === isLeft)));
  const near = page.pieces.filter(
    (piece) => Math.abs(piece.x + piece.width - gutter) < 4 || Math.abs(piece.x - gutter) < 4,
  );
  return near.length < page.pieces.length * 0.02 && sides.every((lines) => lines.length >= rows * 0.4);
}

function linesOfPage(page: PdfPage): PdfLine[] {
  const gutter = gutterOf(page);
  if (gutter === null || !isTwoColumns(page, gutter)) return linesOf(page.pieces);
  const left = page.pieces.filter((piece) => piece.x < gutter);
  return [...linesOf(left), ...linesOf(page.pieces.filter((piece) => piece.x >= gutter))];
}

function isAtEdge(line: PdfLine, page: PdfPage): boolean {
  return line.y > page.height * (1 - MARGIN) || line.y < page.height * MARGIN;
}

function sameEachPage(text: string): string {
  return text.replace(/\d+/gu, '#').replace(/\s/gu, '');
}

/** Lines that stand at the edge of many pages alike: running heads and feet. */
function runningLines(pages: readonly { readonly page: PdfPage; readonly lines: readonly PdfLine[] }[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { page, lines } of pages) {
    const atEdge = new Set(lines.filter((line) => isAtEdge(line, page)).map(({ text }) => sameEachPage(text)));
    for (const text of atEdge) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length / 2);
  return new Set([...counts].filter(([, count]) => count >= often).map(([text]) => text));
}

/** The indent of a new paragraph is written out; the left edge is where most lines begin. */
function withIndent(line: PdfLine, left: number): string {
  const indent = line.x - left;
  return indent > line.size * 1.4 && indent < line.size * 2.8 ? `${INDENT}${line.text}` : line.text;
}

function leftEdge(lines: readonly PdfLine[]): number {
  const starts = lines.map(({ x }) => x).sort((a, b) => a - b);
  return starts[Math.floor(starts.length * 0.2)] ?? 0;
}

/** The text of a PDF as printed lines, without running heads, feet and page numbers. */
export function textOfPages(pages: readonly PdfPage[]): string {
  const read = pages.map((page) => ({ page, lines: linesOfPage(page) }));
  const running = runningLines(read);
  const kept = read.flatMap(({ page, lines }) => {
    const left = leftEdge(lines);
    return lines
      .filter((line) => !isAtEdge(line, page) || !(PAGE_NUMBER.test(line.text) || running.has(sameEachPage(line.text))))
      .map((line) => withIndent(line, left));
  });
  return kept.join('\n');
}
