export type PastedShape = Readonly<{ rows: number; columns: number }>;

/**
 * How many rows and columns Excel put on the clipboard: cells parted by tabs, rows by line ends. A cell of several lines
 * comes in quotes, so a line end within quotes begins no row.
 */
export function shapeOf(text: string): PastedShape {
  const rows = joinedWithinQuotes(text.replaceAll('\r\n', '\n').split('\n')).filter((row) => row.trim() !== '');
  return { rows: rows.length, columns: Math.max(0, ...rows.map((row) => row.split('\t').length)) };
}

function joinedWithinQuotes(lines: readonly string[]): string[] {
  const rows: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    if (isOpen) rows.push(`${rows.pop() ?? ''}\n${line}`);
    else rows.push(line);
    if (line.split('"').length % 2 === 0) isOpen = !isOpen;
  }
  return rows;
}
