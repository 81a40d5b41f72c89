import type { TableBlock, TableCell as CellOfTree, TableColumn, TableRow as RowOfTree } from '@bihuan/contracts';
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { FONTS } from './fonts';
import { POINTS, TABLE_LINE } from './layout';
import { runsOf } from './text';

const SIDE = 70;
const MARGINS = { left: SIDE, right: SIDE, top: 40, bottom: 40, marginUnitType: WidthType.DXA };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };

/** A row up to this many lines moves to the next page as a whole; a longer one would leave too much of a page white. */
const WHOLE_ROW_LINES = 10;

/** Shares of what is available, in twips, without a twip lost: a table wider than its grid is laid out anew by Word. */
function widthsOf(columns: readonly TableColumn[], available: number): readonly number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const ends = columns.map((_, index) => {
    const share = columns.slice(0, index + 1).reduce((sum, { width }) => sum + width, 0) / total;
    return Math.round(share * available);
  });
  return ends.map((end, index) => end - (ends[index - 1] ?? 0));
}

function linesOf({ text }: CellOfTree, width: number): number {
  const characters = Math.max(1, Math.floor((width - 2 * SIDE) / (POINTS.table * 20)));
  return text.split('\n').reduce((lines, { length }) => lines + Math.max(1, Math.ceil(length / characters)), 0);
}

type Drawn = { readonly column: TableColumn; readonly width: number; readonly isHeader: boolean };

function cell(text: string, { column, width, isHeader }: Drawn): TableCell {
  const run = { font: isHeader ? FONTS.tableHeader : FONTS.body, size: POINTS.table * 2 };
  const alignment = isHeader || column.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT;
  const children = text
    .split('\n')
    .map((line) => new Paragraph({ spacing: TABLE_LINE, alignment, keepNext: isHeader, children: runsOf(line, run) }));
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: VerticalAlignTable.CENTER,
  });
}

function row({ cells }: RowOfTree, columns: readonly TableColumn[], widths: readonly number[]): TableRow {
  const lines = cells.map((one, index) => linesOf(one, widths[index] ?? 0));
  return new TableRow({
    cantSplit: Math.max(...lines) <= WHOLE_ROW_LINES,
    children: columns.map((column, index) =>
      cell(cells[index]?.text ?? '', { column, width: widths[index] ?? 0, isHeader: false }),
    ),
  });
}

/** A little air between text and table; it also keeps two tables apart, which Word would join into one. */
function gap(keepNext: boolean): Paragraph {
  return new Paragraph({ spacing: { ...TABLE_LINE, line: 120 }, keepNext, children: [] });
}

/**
 * Draws a table over the whole width of the text, with fixed columns and a head that every page repeats.
 * Widths are fixed because a table that fits itself to its content looks different in every program that opens it.
 */
export function table({ columns, rows }: TableBlock, available: number): readonly (Paragraph | Table)[] {
  const widths = widthsOf(columns, available);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(column.header, { column, width: widths[index] ?? 0, isHeader: true }),
    ),
  });
  const drawn = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: available, type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    rows: [head, ...rows.map((one) => row(one, columns, widths))],
  });
  return [gap(true), drawn, gap(false)];
}
