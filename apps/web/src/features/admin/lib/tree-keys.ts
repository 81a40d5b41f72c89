import type { TreeRow } from './unit-tree';

/** What a key does in a tree (WAI-ARIA, tree view): the line to go to, or a branch to open or fold. */
export type TreeMove = Readonly<
  { kind: 'go'; id: string } | { kind: 'open'; ids: readonly string[] } | { kind: 'fold'; id: string }
>;

const go = (row: TreeRow | undefined): TreeMove | null => (row ? { kind: 'go', id: row.unit.id } : null);

function right(rows: readonly TreeRow[], at: number): TreeMove | null {
  const row = rows[at];
  if (!row || row.isOpen === null) return null;
  return row.isOpen ? go(rows[at + 1]) : { kind: 'open', ids: [row.unit.id] };
}

function left(rows: readonly TreeRow[], at: number): TreeMove | null {
  const row = rows[at];
  if (!row) return null;
  if (row.isOpen) return { kind: 'fold', id: row.unit.id };
  return go(rows.slice(0, at).findLast((other) => other.level < row.level));
}

/** Every folded branch beside the one in focus. */
function openAll(rows: readonly TreeRow[], at: number): TreeMove | null {
  const beside = rows.filter((row) => row.level === rows[at]?.level && row.isOpen === false);
  return beside.length === 0 ? null : { kind: 'open', ids: beside.map(({ unit }) => unit.id) };
}

const keys: Readonly<Record<string, (rows: readonly TreeRow[], at: number) => TreeMove | null>> = {
  ArrowDown: (rows, at) => go(rows[at + 1]),
  ArrowUp: (rows, at) => go(rows[at - 1]),
  Home: (rows) => go(rows[0]),
  End: (rows) => go(rows.at(-1)),
  ArrowRight: right,
  ArrowLeft: left,
  '*': openAll,
};

/** What a key does from a line; null where it does nothing, undefined where it is none of the tree's keys. */
export function moveBy(rows: readonly TreeRow[], id: string, key: string): TreeMove | null | undefined {
  return keys[key]?.(
    rows,
    rows.findIndex(({ unit }) => unit.id === id),
  );
}

/** The next line whose name begins with what was typed, beginning after the one in focus and round again. */
export function typedAhead(rows: readonly TreeRow[], id: string, typed: string): TreeMove | null {
  const at = rows.findIndex(({ unit }) => unit.id === id);
  const from = typed.length > 1 ? at : at + 1; // who goes on typing may stay where they are
  const round = [...rows.slice(from), ...rows.slice(0, from)];
  const begins = (name: string) => name.toLowerCase().startsWith(typed.toLowerCase());
  return go(round.find(({ unit }) => begins(unit.name) || begins(unit.shortName)));
}
