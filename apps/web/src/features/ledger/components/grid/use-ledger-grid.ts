import { useCallback, useEffect, useRef, useState } from 'react';
import type { ColumnLayout } from '../../lib/column-layout';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { useCellEditing } from '../edit/use-cell-editing';
import { useEditable } from '../edit/use-editable';
import { usePastedCells } from '../edit/use-pasted-cells';
import type { CaseTicks } from '../use-case-selection';
import { useCopiedBlock } from './use-copied-block';
import { useGridActs } from './use-grid-acts';
import { useGridColumns } from './use-grid-columns';
import { useGridCursor } from './use-grid-cursor';
import { useGridKeys } from './use-grid-keys';
import { useGridRows } from './use-grid-rows';
import { useKeptPlace, useLastPlace } from './use-ledger-place';
import { useLedgerRows } from './use-ledger-rows';

export type GridProps = Readonly<{
  /** The conditions whose rows are shown. */
  filters: LedgerFilters;
  total: number;
  /** Other conditions were chosen, and their rows are on the way. */
  isChanging: boolean;
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
  onSort: (changes: Readonly<Record<string, string | undefined>>) => void;
  /** Without ticks for whoever raises no events. */
  ticks: CaseTicks | null;
}>;

/** What the grid is made of: its rows, its columns, where the keyboard is, and what its keys do. */
export function useLedgerGrid(props: GridProps) {
  const { filters, total, layout, ticks } = props;
  const root = useRef<HTMLDivElement>(null);
  const last = useLastPlace();
  const rows = useLedgerRows(filters, total);
  const count = layout.columns.length + (ticks ? 1 : 0);
  const start = last ?? { row: 0, column: ticks ? 1 : 0 };
  const cursor = useGridCursor(root, { rows: total, columns: count, page: 1 }, start);
  const back = useRef(last);
  const { go } = cursor;
  useEffect(() => {
    // whoever comes back finds the keyboard where it was
    if (back.current) go(back.current);
    back.current = null;
  }, [go]);
  const { virtual, height } = useGridRows({
    root,
    total,
    filters,
    active: cursor.place.row,
    top: last?.top ?? 0,
    rows,
  });
  const { columns, head, styles } = useGridColumns({
    filters,
    total,
    layout,
    ticks,
    room: virtual.scrollRect?.width ?? 0,
  });
  const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / height) - 1);
  const { row, column } = cursor.place;
  useKeptPlace(useCallback(() => ({ top: virtual.scrollOffset ?? 0, row, column }), [virtual, row, column]));
  const fieldAt = useEditable(rows, ticks !== null);
  const editing = useCellEditing({ root, cursor, rows, columns, fieldAt });
  const acts = useGridActs({ ...props, columns, rows, anchor: cursor.anchor, edit: editing.begin });
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const help = { isOpen: isHelpOpen, open: () => setIsHelpOpen(true), close: () => setIsHelpOpen(false) };
  const onKeyDown = useGridKeys(cursor, { rows: total, columns: count, page }, { ...acts, help: help.open });
  const copying = useCopiedBlock({ cursor, columns, rows });
  const pasting = usePastedCells({ cursor, rows, columns, total, fieldAt, isEnabled: ticks !== null });
  const readShown = useCallback(
    () => virtual.getVirtualItems().flatMap(({ index }) => rows.rowAt(index) ?? []),
    [virtual, rows],
  );
  return {
    root,
    rows,
    virtual,
    columns,
    head,
    styles,
    cursor,
    acts,
    help,
    onKeyDown,
    editing,
    copying,
    pasting,
    fieldAt,
    readShown,
  };
}
