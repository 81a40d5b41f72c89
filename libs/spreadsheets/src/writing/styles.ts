import type { Style } from 'exceljs';
import type { ColumnKind, SheetColumn } from './sheet-plan';

const body = { name: '宋体', size: 10 } as const;
const thin = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin } as const;
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;

export type CellStyle = Partial<Style>;

export const titleStyle: CellStyle = {
  font: { name: '宋体', size: 16, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle' },
};
export const lineStyle: CellStyle = {
  font: body,
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
  numFmt: '@',
};
export const headingStyle: CellStyle = {
  font: { ...body, bold: true },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border,
  fill: fill('FFE7ECF3'),
};
/** What is to be filled in stands out by its heading in words, too; the colour only helps to find it. */
export const fillInHeadingStyle: CellStyle = { ...headingStyle, fill: fill('FFFFE699') };

/** Text is marked as text, so that whoever edits a cell that begins with = does not make a formula of it. */
const formats: Readonly<Record<ColumnKind, string>> = {
  text: '@',
  code: '@',
  number: '0',
  amount: '#,##0.00',
  date: 'yyyy"年"m"月"d"日"',
};

/** The two looks of a column's cells: what is given, and what may be filled in. One object each: the writer tells styles apart by identity. */
export function stylesOf({ kind }: Pick<SheetColumn, 'kind'>): { readonly given: CellStyle; readonly open: CellStyle } {
  const horizontal = kind === 'text' ? 'left' : kind === 'amount' ? 'right' : 'center';
  const given: CellStyle = {
    font: body,
    alignment: { horizontal, vertical: kind === 'text' ? 'top' : 'middle', wrapText: true },
    border,
    numFmt: formats[kind],
  };
  return { given, open: { ...given, fill: fill('FFFFF9E5'), protection: { locked: false } } };
}
