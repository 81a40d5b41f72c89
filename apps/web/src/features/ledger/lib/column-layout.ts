import type { GridColumn } from '@bihuan/contracts';
import { columnIds, columnOf, isColumn } from './ledger-columns';

/** A chosen column; its width is in pixels of ordinary type and grows with large type. */
export type ChosenColumn = Readonly<{ id: GridColumn; width: number }>;
/** The columns in their order; the first `frozen` stay in sight when the rest is moved aside. */
export type ColumnLayout = Readonly<{ columns: readonly ChosenColumn[]; frozen: number }>;

export const NARROWEST = 64;
export const WIDEST = 800;

const chosen = (id: GridColumn): ChosenColumn => ({ id, width: columnOf(id).width });
const atFirst: readonly GridColumn[] = [
  'number',
  'title',
  'lead-unit',
  'state',
  'light',
  'due-on',
  'workflow',
  'domain',
];
export const firstLayout: ColumnLayout = { columns: atFirst.map(chosen), frozen: 2 };

const within = (width: number): number => Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));

/** One place to the left (-1) or to the right (1); at the ends nothing moves. */
export function moveColumn(layout: ColumnLayout, id: GridColumn, by: -1 | 1): ColumnLayout {
  const columns = [...layout.columns];
  const from = columns.findIndex((column) => column.id === id);
  const [one, other] = [columns[from], columns[from + by]];
  if (!one || !other) return layout;
  columns[from] = other;
  columns[from + by] = one;
  return { ...layout, columns };
}

export function resizeColumn(layout: ColumnLayout, id: GridColumn, width: number): ColumnLayout {
  const columns = layout.columns.map((column) => (column.id === id ? { id, width: within(width) } : column));
  return { ...layout, columns };
}

/** The last column stays: a ledger without columns shows nothing. */
export function removeColumn(layout: ColumnLayout, id: GridColumn): ColumnLayout {
  const columns = layout.columns.filter((column) => column.id !== id);
  return columns.length === 0 ? layout : freeze({ ...layout, columns }, layout.frozen);
}

export function addColumn(layout: ColumnLayout, id: GridColumn): ColumnLayout {
  if (layout.columns.some((column) => column.id === id)) return layout;
  return { ...layout, columns: [...layout.columns, chosen(id)] };
}

export function freeze(layout: ColumnLayout, count: number): ColumnLayout {
  return { ...layout, frozen: Math.max(0, Math.min(Math.trunc(count), layout.columns.length)) };
}

export const freeColumns = ({ columns }: ColumnLayout): GridColumn[] =>
  columnIds.filter((id) => columns.every((column) => column.id !== id));

/** A layout as it was stored: columns that are no longer there are left out, and nonsense is the layout of the first visit. */
export function storedLayout(text: string | null): ColumnLayout {
  const stored = parsed(text);
  if (!isObject(stored) || !Array.isArray(stored['columns'])) return firstLayout;
  const columns = stored['columns'].flatMap((column: unknown) => (isObject(column) ? columnsFrom(column) : []));
  const once = columns.filter(({ id }, index) => columns.findIndex((column) => column.id === id) === index);
  const frozen = Number(stored['frozen']);
  return once.length === 0 ? firstLayout : freeze({ columns: once, frozen: 0 }, Number.isFinite(frozen) ? frozen : 0);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function columnsFrom({ id, width }: Readonly<Record<string, unknown>>): ChosenColumn[] {
  if (!isColumn(id)) return [];
  return [typeof width === 'number' && Number.isFinite(width) ? { id, width: within(width) } : chosen(id)];
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

/** How many columns can stay in sight: never so many that little is left to move. */
export function frozenThatFit({ columns, frozen }: ColumnLayout, room: number): number {
  let used = 0;
  const fitting = columns.slice(0, frozen).filter(({ width }) => (used += width) <= room * 0.65);
  return room === 0 ? frozen : fitting.length;
}
