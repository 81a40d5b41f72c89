import type { PaperSize, Row, Worksheet } from 'exceljs';
import { cellText, linesIn } from './cell-text';
import type { CellValue, SheetColumn, SheetPlan } from './sheet-plan';
import { fillInHeadingStyle, headingStyle, lineStyle, stylesOf, titleStyle } from './styles';

const LINE_HEIGHT = 13.5;
/** No row of a sheet can be higher. */
const HIGHEST_ROW = 409;
/** Room to write by hand, and to see what was typed. */
const FILL_IN_HEIGHT = 4 * LINE_HEIGHT;
/** The numbers of the format (ECMA-376, 18.3.1.63); the library's list of them leaves out A3. */
const PAPER_SIZE = { a3: 8 as PaperSize, a4: 9 as PaperSize } as const;
/** Days between the beginning of Excel's calendar and that of the computer's. */
const EXCEL_EPOCH = 25_569;
const DAY_MS = 86_400_000;

/** How a sheet is set up before its first row: frozen below its headings, landscape, as wide as the paper, pages numbered. */
export function sheetOptions(plan: SheetPlan) {
  const rows = headRows(plan);
  return {
    views: [{ state: 'frozen' as const, xSplit: 0, ySplit: rows, showGridLines: false }],
    pageSetup: {
      paperSize: PAPER_SIZE[plan.paper],
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.55, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `${rows - headingRows(plan) + 1}:${rows}`,
    },
    headerFooter: { oddFooter: `&L&9${footerText(plan.footer)}&C&9第 &P 页  共 &N 页` },
  };
}

/** The rows above the first of the content. */
export function headRows(plan: SheetPlan): number {
  return 1 + plan.lines.length + headingRows(plan);
}

/** Writes title, lines and headings; answers what writes a row. */
export function layOut(sheet: Worksheet, plan: SheetPlan): (values: readonly CellValue[]) => Row {
  sheet.columns = plan.columns.map(({ width, hidden }) => ({ width, hidden }));
  writeTop(sheet, plan);
  writeHeadings(sheet, plan);
  const styles = plan.columns.map(stylesOf);
  return (values) => {
    const row = sheet.addRow(values.map(exported));
    for (const [index, column] of plan.columns.entries()) {
      const isOpen = column.fillIn !== null && (values[index] ?? null) === null;
      const style = isOpen ? styles[index]?.open : styles[index]?.given;
      if (style) row.getCell(index + 1).style = style;
    }
    row.height = heightOf(plan.columns, values);
    return row;
  };
}

function headingRows({ columns }: SheetPlan): number {
  return columns.some(({ group }) => group !== null) ? 2 : 1;
}

function writeTop(sheet: Worksheet, { title, lines, columns }: SheetPlan): void {
  const shown = columns.findLastIndex(({ hidden }) => !hidden) + 1;
  const width = columns.filter(({ hidden }) => !hidden).reduce((sum, column) => sum + column.width, 0);
  for (const [index, text] of [title, ...lines].entries()) {
    const row = sheet.addRow([cellText(text)]);
    if (shown > 1) sheet.mergeCells(row.number, 1, row.number, shown);
    row.getCell(1).style = index === 0 ? titleStyle : lineStyle;
    row.height = index === 0 ? 30 : linesIn(text, width) * LINE_HEIGHT + 5;
  }
}

function writeHeadings(sheet: Worksheet, plan: SheetPlan): void {
  const { columns } = plan;
  const style = (column: SheetColumn) => (column.fillIn ? fillInHeadingStyle : headingStyle);
  const isGrouped = headingRows(plan) === 2;
  const top = isGrouped ? sheet.addRow(columns.map(({ group, heading }) => cellText(group ?? heading))) : null;
  const bottom = sheet.addRow(columns.map(({ heading }) => cellText(heading)));
  for (const [index, column] of columns.entries()) {
    if (top) top.getCell(index + 1).style = style(column);
    bottom.getCell(index + 1).style = style(column);
  }
  bottom.height = Math.max(...columns.map(({ heading, width }) => linesIn(heading, width))) * LINE_HEIGHT + 8;
  if (!top) return;
  top.height = 2 * LINE_HEIGHT;
  for (const { from, to, group } of groupsOf(columns)) {
    if (group === null) sheet.mergeCells(top.number, from, bottom.number, from);
    else if (to > from) sheet.mergeCells(top.number, from, top.number, to);
  }
}

type Group = { readonly group: string | null; readonly from: number; to: number };

/** Runs of neighbours under the same heading; a column without one stands alone. */
function groupsOf(columns: readonly SheetColumn[]): readonly Group[] {
  const groups: Group[] = [];
  for (const [index, { group }] of columns.entries()) {
    const last = groups.at(-1);
    if (last && group !== null && last.group === group) last.to = index + 1;
    else groups.push({ group, from: index + 1, to: index + 1 });
  }
  return groups;
}

function exported(value: CellValue): string | number | null {
  if (typeof value === 'string') return cellText(value);
  if (value === null || typeof value === 'number') return value;
  return EXCEL_EPOCH + Date.parse(value.date) / DAY_MS;
}

function heightOf(columns: readonly SheetColumn[], values: readonly CellValue[]): number {
  const lines = columns.map(({ width, hidden }, index) => {
    const value = values[index];
    return typeof value === 'string' && !hidden ? linesIn(value, width) : 1;
  });
  const least = columns.some(({ fillIn }) => fillIn) ? FILL_IN_HEIGHT : 1.5 * LINE_HEIGHT;
  return Math.min(HIGHEST_ROW, Math.max(least, Math.max(...lines) * LINE_HEIGHT + 5));
}

/** An ampersand begins a code in a footer. */
function footerText(text: string): string {
  return cellText(text).replaceAll('&', '&&').slice(0, 100);
}
