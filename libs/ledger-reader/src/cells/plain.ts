import type { SheetCell } from '@bihuan/contracts';

const PLAIN = /^[!-~\u4e00-\u9fff、。“”]*$/;

/** Text in one spelling (half width, no blanks), for comparing only: what is kept is what was written. */
export function plain(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').replaceAll(/\s+/g, '');
}

/** What stands in a cell, as words; empty for an empty cell. */
export function wordsOf(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell !== 'object') return String(cell);
  if ('error' in cell) return cell.error === 'formula' ? '（未计算的公式）' : cell.error;
  if (cell.shows === undefined) return cell.date;
  return `${cell.date.slice(0, 4)}年${Number(cell.date.slice(5, 7))}月`;
}

const LONGEST_NOTHING = 20;
const NOTHING = /^(?:[-—–―_/\\~*×.…]+|无|没有|暂无|空|nan|n\/a|null|不涉及|不适用)$/i;

/** Whether a text only says that there is nothing: `/`, `—`, `无`. */
export function saysNothing(text: string): boolean {
  if (text.length > LONGEST_NOTHING) return false;
  const bare = plain(text);
  return bare === '' || NOTHING.test(bare);
}
