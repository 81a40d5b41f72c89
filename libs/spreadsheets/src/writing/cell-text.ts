/** The most that a cell of a workbook holds. */
const LONGEST_CELL = 32_767;
const CUT = '……（内容过长，余下从略）';

/** Text as a cell can hold it: without characters that XML has no place for, and no longer than the format allows. */
export function cellText(text: string): string {
  const clean = text.replaceAll(/\r\n?/g, '\n').replaceAll(/(?![\n\t])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '');
  return clean.length > LONGEST_CELL ? clean.slice(0, LONGEST_CELL - CUT.length) + CUT : clean;
}

/** How many characters of the body text a line takes: full-width ones count twice. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' || /[—…“”‘’·×÷±°§]/.test(character) ? 2 : 1;
  return width;
}

/** How many lines a text takes in a column. A little is left free: no two programs break lines alike. */
export function linesIn(text: string, columnWidth: number): number {
  const room = Math.max(2, Math.floor((columnWidth - 1) * 0.94));
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** A name that a sheet may have, and that no other sheet of the workbook has. */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean =
    cellText(wanted)
      .replaceAll(/[[\]:*?/\\'\n\t]/g, ' ')
      .trim() || '台账';
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : `（${count}）`;
    const name = clean.slice(0, 31 - end.length) + end;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
