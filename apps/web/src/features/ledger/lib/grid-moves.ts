/** A cell of the grid; row -1 is the head. */
export type Place = Readonly<{ row: number; column: number }>;
/** How far one can go: `page` is the number of rows that are seen at once. */
export type Bounds = Readonly<{ rows: number; columns: number; page: number }>;
export type Stroke = Readonly<{ key: string; isCtrl: boolean }>;

export const HEAD = -1;

type Move = (from: Place, bounds: Bounds, isCtrl: boolean) => Place;

/** The keys that move in a spreadsheet, and where to; the place they lead to may still be outside. */
const moves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }, _, isCtrl) => ({ row: isCtrl ? Math.min(row, 0) : row - 1, column }),
  ArrowDown: ({ row, column }, { rows }, isCtrl) => ({ row: isCtrl ? rows - 1 : row + 1, column }),
  ArrowLeft: ({ row, column }, _, isCtrl) => ({ row, column: isCtrl ? 0 : column - 1 }),
  ArrowRight: ({ row, column }, { columns }, isCtrl) => ({ row, column: isCtrl ? columns - 1 : column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: row > 0 ? Math.max(0, row - page) : row, column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }, _, isCtrl) => ({ row: isCtrl ? 0 : row, column: 0 }),
  End: ({ row }, { rows, columns }, isCtrl) => ({ row: isCtrl ? rows - 1 : row, column: columns - 1 }),
};

/** Where a key leads, kept inside the grid; null for a key that moves nowhere. */
export function moved(from: Place, { key, isCtrl }: Stroke, bounds: Bounds): Place | null {
  const move = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return move ? inside(move(from, bounds, isCtrl), bounds) : null;
}

/** The nearest place that is there. */
export function inside({ row, column }: Place, { rows, columns }: Bounds): Place {
  return {
    row: Math.max(HEAD, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}

/** The cells between two places, both included. */
export type Block = Readonly<{ top: number; bottom: number; left: number; right: number }>;

/** The cells between two places; the head belongs to no block. */
export function blockOf(one: Place, other: Place): Block {
  return {
    top: Math.max(0, Math.min(one.row, other.row)),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** The numbers from one to another, both included. */
export const between = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
