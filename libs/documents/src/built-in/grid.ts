import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableBordersOptions,
  type ITableFloatOptions,
  type Paragraph,
} from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};

/** A row: its cells with the columns they span, and its height. `exact` keeps its place even when it says nothing. */
export type GridRow = {
  readonly cells: readonly { readonly children: readonly Paragraph[]; readonly span?: number }[];
  readonly height?: { readonly value: number; readonly rule: 'exact' | 'at-least' };
  /** A rule in this colour under the row, in eighths of a point. */
  readonly rule?: { readonly color: string; readonly size: number };
  readonly align?: 'top' | 'center' | 'bottom';
  /** It is never broken over two pages; nor is one of exact height. */
  readonly isWhole?: boolean;
};

export type GridOptions = {
  readonly columns: readonly number[];
  readonly borders?: ITableBordersOptions;
  readonly sides?: number;
  readonly float?: ITableFloatOptions;
};

const aligned = {
  top: VerticalAlignTable.TOP,
  center: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const;

function rowOf(
  { cells, height, rule, align = 'top', isWhole = false }: GridRow,
  columns: readonly number[],
  sides: number,
): TableRow {
  let at = 0;
  const line = rule && { style: BorderStyle.SINGLE, ...rule };
  return new TableRow({
    cantSplit: isWhole || height?.rule === 'exact',
    ...(height && {
      height: { value: height.value, rule: height.rule === 'exact' ? HeightRule.EXACT : HeightRule.ATLEAST },
    }),
    children: cells.map(({ children, span = 1 }) => {
      const width = columns.slice(at, at + span).reduce((sum, one) => sum + one, 0);
      at += span;
      return new TableCell({
        children,
        columnSpan: span,
        width: { size: width, type: WidthType.DXA },
        verticalAlign: aligned[align],
        margins: { left: sides, right: sides, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
        ...(line && { borders: { bottom: line } }),
      });
    }),
  });
}

/** A table that stands exactly between the margins, with columns of fixed widths: a device of layout, or a form. */
export function grid(
  rows: readonly GridRow[],
  { columns, borders = NO_BORDERS, sides = 0, float }: GridOptions,
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: columns,
    indent: { size: 0, type: WidthType.DXA },
    borders,
    margins: { left: sides, right: sides, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    ...(float && { float }),
    rows: rows.map((row) => rowOf(row, columns, sides)),
  });
}
