import { useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { HEAD } from '../../lib/grid-moves';
import { isTooMuch, pastePlan, type PastedCell } from '../../lib/paste-plan';
import { cellsOfSheet } from '../../lib/sheet-text';
import type { GridCursor } from '../grid/use-grid-cursor';
import type { LedgerRows } from '../grid/use-ledger-rows';
import { PasteDialog } from './paste-dialog';
import type { FieldAt } from './use-editable';

type Options = Readonly<{
  cursor: GridCursor;
  rows: LedgerRows;
  columns: readonly Readonly<{ key: string }>[];
  total: number;
  fieldAt: FieldAt;
  isEnabled: boolean;
}>;

/** More rows than this are an import. */
const MOST_ROWS = 500;

/** Takes what was copied in a spreadsheet, and shows what would come of it before anything is changed. */
export function usePastedCells({ cursor: { place, block }, rows, columns, total, fieldAt, isEnabled }: Options) {
  const { t } = useTranslation();
  const [cells, setCells] = useState<readonly PastedCell[] | null>(null);
  const [said, setSaid] = useState('');
  const take = async (text: string) => {
    const pasted = cellsOfSheet(text);
    const at = { row: block?.top ?? place.row, column: block?.left ?? place.column };
    if (pasted.length === 0 || at.row === HEAD) return;
    if (pasted.length > MOST_ROWS) return setSaid(t('ledgerGrid.paste.tooMuch', { limit: MOST_ROWS }));
    await rows.fetchRows(at.row, Math.min(total - 1, at.row + pasted.length - 1));
    const plan = pastePlan({ pasted, at, columns: columns.map(({ key }) => key), rowAt: rows.rowAt });
    if (isTooMuch(plan)) return setSaid(t('ledgerGrid.paste.tooMuch', { limit: MOST_ROWS }));
    setSaid('');
    setCells(plan);
  };
  const paste = (event: ClipboardEvent) => {
    if (!isEnabled || (event.target instanceof HTMLElement && event.target.closest('[data-editor]'))) return;
    event.preventDefault();
    void take(event.clipboardData.getData('text/plain'));
  };
  const needsReason = cells?.some(({ row, column }) => fieldAt(row, column)?.needsReason) ?? false;
  const dialog = cells && <PasteDialog cells={cells} needsReason={needsReason} onClose={() => setCells(null)} />;
  return { paste, said, dialog };
}
