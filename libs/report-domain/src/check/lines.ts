import type { DocumentBlock, DocumentTree, TableBlock, TextRun } from '@bihuan/contracts';

/** A stretch of a line with its source. */
export type Span = { readonly from: number; readonly to: number; readonly index: number; readonly run: TextRun };
/** Text that is read in one go: a paragraph, a heading, or one cell of a table. `index` counts cells row by row. */
export type Line = {
  readonly block: number;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly cell: { readonly row: number; readonly column: number } | null;
};

/** The lines of a document in their order; its title, addressee and signature say nothing that could be counted. */
export function linesOf({ blocks }: DocumentTree): readonly Line[] {
  return blocks.flatMap((block, place) => linesOfBlock(block, place));
}

function linesOfBlock(block: DocumentBlock, place: number): readonly Line[] {
  if (block.type === 'paragraph') return [lineOf(block.runs, place)];
  if (block.type === 'heading') return [lineOf([{ text: block.text, caseIds: block.caseIds }], place)];
  return block.type === 'table' ? cellsOf(block, place) : [];
}

function lineOf(runs: readonly TextRun[], block: number): Line {
  let from = 0;
  const spans = runs.map((run, index) => {
    const span = { from, to: from + run.text.length, index, run };
    from = span.to;
    return span;
  });
  return { block, text: runs.map(({ text }) => text).join(''), spans, cell: null };
}

function cellsOf({ rows, columns }: TableBlock, block: number): readonly Line[] {
  return rows.flatMap(({ cells, caseIds }, row) =>
    cells.map((cell, column): Line => {
      const ofRow = caseIds ? ({ caseIds, figure: { kind: 'words' } } as const) : {};
      const run: TextRun = cell.caseIds ? cell : { ...ofRow, text: cell.text };
      const index = row * columns.length + column;
      return { block, text: cell.text, spans: [{ from: 0, to: cell.text.length, index, run }], cell: { row, column } };
    }),
  );
}

/** The span in which a character stands. */
export function spanAt({ spans }: Line, place: number): Span | undefined {
  return spans.find(({ from, to }) => place >= from && place < to);
}

/** Whether a character stands in words that somebody said about a case: their numbers are theirs. */
export function isQuoted(line: Line, place: number): boolean {
  return spanAt(line, place)?.run.figure?.kind === 'words';
}

/** The sentences of a line, each with where it begins. */
export function sentencesOf({ text }: Line): readonly { readonly text: string; readonly from: number }[] {
  return [...text.matchAll(/[^。；！？\n]+[。；！？\n]?/gu)].map((match) => ({ text: match[0], from: match.index }));
}
