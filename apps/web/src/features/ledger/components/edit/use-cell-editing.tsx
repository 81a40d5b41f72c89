import type { EditableField, FullLedgerRow } from '@bihuan/contracts';
import { useState, type ReactNode, type RefObject } from 'react';
import type { Place } from '../../lib/grid-moves';
import type { GridCursor } from '../grid/use-grid-cursor';
import type { LedgerRows } from '../grid/use-ledger-rows';
import { CellEditor } from './cell-editor';
import type { FieldAt } from './use-editable';

type Editing = Readonly<{ place: Place; field: EditableField; row: FullLedgerRow; at: { top: number; left: number } }>;
type Options = Readonly<{
  root: RefObject<HTMLElement | null>;
  cursor: GridCursor;
  rows: LedgerRows;
  columns: readonly Readonly<{ key: string }>[];
  fieldAt: FieldAt;
}>;

/** Begins to change a cell, where it may be changed, and gives the keyboard back afterwards. */
export function useCellEditing({ root, cursor, rows, columns, fieldAt }: Options) {
  const [editing, setEditing] = useState<Editing | null>(null);
  /** Says whether there was something to change. */
  const begin = (place: Place): boolean => {
    const row = rows.rowAt(place.row);
    const field = fieldAt(row, columns[place.column]?.key);
    const cell = root.current?.querySelector(`[data-row="${place.row}"][data-column="${place.column}"]`);
    if (!row || !field || !cell) return false;
    setEditing({ place, field, row, at: besides(cell.getBoundingClientRect()) });
    return true;
  };
  const close = () => {
    if (editing) cursor.go(editing.place);
    setEditing(null);
  };
  const latest =
    editing && rows.queries.flatMap(({ data }) => data?.items ?? []).find(({ id }) => id === editing.row.id);
  const editor: ReactNode = editing && (
    <CellEditor field={editing.field} row={latest ?? editing.row} at={editing.at} onClose={close} />
  );
  return { begin, editor };
}

const ROOM = { width: 440, height: 360 };

/** On the cell, but never off the screen. */
const besides = ({ top, left }: DOMRect) => ({
  top: Math.max(16, Math.min(top, innerHeight - ROOM.height)),
  left: Math.max(16, Math.min(left, innerWidth - ROOM.width)),
});
