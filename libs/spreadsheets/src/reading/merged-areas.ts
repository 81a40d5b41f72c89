import type { MergedArea, SheetCell, SheetRow } from '@bihuan/contracts';
import { LIMITS } from './limits';

const MARK = Buffer.from('mergeCells');
const MOST_BYTES = 16 * 1024 * 1024;
const AREA = /<(?:\w+:)?mergeCell\s[^>]*\bref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/g;

/** The number of a column, counted from 0, by its letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/**
 * Finds the merged areas of a sheet, which stand behind its rows in the file: they must be known before the first row is
 * handed on, so the file is looked through once without being parsed.
 */
export async function mergedAreasOf(chunks: AsyncIterable<Buffer>): Promise<readonly MergedArea[]> {
  const kept: Buffer[] = [];
  let size = 0;
  let tail = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const piece = kept.length === 0 ? Buffer.concat([tail, chunk]) : chunk;
    const found = kept.length > 0 ? 0 : piece.indexOf(MARK);
    if (found >= 0 && size < MOST_BYTES) {
      kept.push(piece.subarray(found));
      size += piece.length - found;
    }
    tail = Buffer.from(piece.subarray(-MARK.length));
  }
  const areas = Buffer.concat(kept).toString('latin1').matchAll(AREA);
  return Array.from(areas, ([, left = '', top = '', right = '', bottom = '']) => ({
    top: Number(top),
    bottom: Number(bottom),
    left: columnIndex(left),
    right: Math.min(columnIndex(right), LIMITS.columns - 1),
  }))
    .slice(0, LIMITS.mergedAreas)
    .toSorted((a, b) => a.top - b.top);
}

type Running = { readonly area: MergedArea; readonly value: SheetCell };

/** Repeats the value of each merged area in all of its cells, row by row. */
export class MergedValues {
  private running = new Map<number, Running>();
  private next = 0;

  constructor(private readonly areas: readonly MergedArea[]) {}

  fill(row: SheetRow): SheetRow {
    this.advanceTo(row);
    if (this.running.size === 0) return row;
    const cells = [...row.cells];
    const merged = new Map<number, MergedArea>();
    for (const [column, { area, value }] of this.running) {
      while (cells.length <= column) cells.push(null);
      cells[column] = value;
      merged.set(column, area);
    }
    return { ...row, cells, merged };
  }

  private advanceTo(row: SheetRow): void {
    for (const [column, { area }] of this.running) if (area.bottom < row.number) this.running.delete(column);
    for (let area = this.areas[this.next]; area !== undefined && area.top <= row.number; area = this.areas[this.next]) {
      this.next += 1;
      if (area.bottom < row.number) continue;
      const value = area.top === row.number ? (row.cells[area.left] ?? null) : null;
      for (let column = area.left; column <= area.right; column += 1) this.running.set(column, { area, value });
    }
  }
}
