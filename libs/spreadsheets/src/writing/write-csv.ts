import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { cellText } from './cell-text';
import type { CellValue, SheetContent } from './sheet-plan';

const BOM = '\uFEFF';

/**
 * Writes a sheet as CSV in UTF-8 with a byte order mark, by which Excel knows the encoding, and ends the stream. A text
 * that a spreadsheet would take for a formula gets an apostrophe before it: CSV has no other way to say that it is text.
 */
export async function writeCsv({ plan, rows }: SheetContent, out: Writable): Promise<void> {
  const shown = plan.columns.flatMap(({ hidden }, index) => (hidden ? [] : [index]));
  const line = (values: readonly CellValue[]) => `${shown.map((index) => quoted(values[index] ?? null)).join(',')}\r\n`;
  const top = [plan.title, ...plan.lines].map((text) => `${quoted(text)}\r\n`).join('');
  const headings = plan.columns.map(({ group, heading }) => (group === null ? heading : `${group}/${heading}`));
  out.write(BOM + top + line(headings));
  for await (const values of rows) {
    if (!out.write(line(values))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
}

function quoted(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object') return value.date;
  const text = cellText(value);
  const safe = /^[=+\-@\t\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
