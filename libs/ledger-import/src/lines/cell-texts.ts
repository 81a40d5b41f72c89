import type { SheetCell, SheetRow } from '@bihuan/contracts';

/** The cells of a row as text, up to the last that holds something. */
export function cellTexts({ cells }: SheetRow): string[] {
  const texts = cells.map(textOf);
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}

function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return typeof cell === 'boolean' ? (cell ? '是' : '否') : String(cell);
  return 'date' in cell ? cell.date : cell.error;
}
