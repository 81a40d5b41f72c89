import { editableColumn, MOST_EDITS, type CellEdit, type EditableColumn, type FullLedgerRow } from '@bihuan/contracts';
import type { Place } from './grid-moves';

/** A pasted cell: what it is going to change, or null for a column that nobody changes in place. */
export type PastedCell = Readonly<{ row: FullLedgerRow; column: string; value: string; edit: CellEdit | null }>;

type Plan = Readonly<{
  pasted: readonly (readonly string[])[];
  at: Place;
  columns: readonly string[];
  rowAt: (index: number) => FullLedgerRow | undefined;
}>;

const editable = (column: string): EditableColumn | null => editableColumn.safeParse(column).data ?? null;

/** Lays what was pasted over the cells from a place on; what lies outside the ledger is left out. */
export function pastePlan({ pasted, at, columns, rowAt }: Plan): PastedCell[] {
  return pasted.flatMap((values, down) => {
    const row = rowAt(at.row + down);
    if (!row) return [];
    return values.flatMap((value, right): PastedCell[] => {
      const column = columns[at.column + right];
      if (column === undefined) return [];
      const changes = editable(column);
      const edit = changes && { caseId: row.id, version: row.version, column: changes, value };
      return [{ row, column, value, edit }];
    });
  });
}

/** Whether so many cells can be changed at once. */
export const isTooMuch = (cells: readonly PastedCell[]): boolean =>
  cells.filter(({ edit }) => edit !== null).length > MOST_EDITS;
