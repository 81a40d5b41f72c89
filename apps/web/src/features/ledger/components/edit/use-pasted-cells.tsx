import { useState, type ClipboardEvent } from 'react';
import { HEAD } from '../../lib/grid-moves';
import { isTooMuch, pastePlan, type PastedCell } from '../../lib/paste-plan';
import { cellsOfSheet } from '../../lib/sheet-text';
import type { GridCursor } from '../grid/use-grid-cursor';
import type { LedgerRows } from '../grid/use-ledger-rows';
import { PasteDialog } from './paste-dialog';
import { TooManyDialog } from './too-many-dialog';
import type { FieldAt } from './use-editable';

type Options = Readonly<{
  cursor: GridCursor;
  rows: LedgerRows;
  columns: readonly Readonly<{ key: string }>[];
  total: number;
  fieldAt: FieldAt;
  isEnabled: boolean;
}>;

/** What was pasted, and the cells that it lies over; null where it is more than is changed at once. */
type Pasted = Readonly<{ text: string; cells: readonly PastedCell[] | null }>;

/** More rows than this are an import. */
const MOST_ROWS = 500;

/** Takes what was copied in a spreadsheet, and shows what would come of it before anything is changed. */
export function usePastedCells({ cursor: { place, block }, rows, columns, total, fieldAt, isEnabled }: Options) {
  const [taken, setTaken] = useState<Pasted | null>(null);
  const take = async (text: string) => {
    const pasted = cellsOfSheet(text);
    const at = { row: block?.top ?? place.row, column: block?.left ?? place.column };
    if (pasted.length === 0 || at.row === HEAD) return;
    if (pasted.length > MOST_ROWS) return setTaken({ text, cells: null });
    await rows.fetchRows(at.row, Math.min(total - 1, at.row + pasted.length - 1));
    const plan = pastePlan({ pasted, at, columns: columns.map(({ key }) => key), rowAt: rows.rowAt });
    setTaken({ text, cells: isTooMuch(plan) ? null : plan });
  };
  const paste = (event: ClipboardEvent) => {
    if (!isEnabled || (event.target instanceof HTMLElement && event.target.closest('[data-editor]'))) return;
    event.preventDefault();
    void take(event.clipboardData.getData('text/plain'));
  };
  const close = () => setTaken(null);
  const needsReason = taken?.cells?.some(({ row, column }) => fieldAt(row, column)?.needsReason) ?? false;
  const dialog =
    taken &&
    (taken.cells ? (
      <PasteDialog cells={taken.cells} text={taken.text} needsReason={needsReason} onClose={close} />
    ) : (
      <TooManyDialog text={taken.text} limit={MOST_ROWS} onClose={close} />
    ));
  return { paste, dialog };
}
