import { BULK_LIMIT } from '@bihuan/contracts';
import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { resizeColumn, type ColumnLayout } from '../../lib/column-layout';
import { HEAD, type Block, type Place } from '../../lib/grid-moves';
import { isColumn } from '../../lib/ledger-columns';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { nextSort } from '../../lib/ledger-sort';
import type { CaseTicks } from '../use-case-selection';
import type { ShownColumn } from './grid-row';
import { TICK } from './use-grid-columns';
import type { GridActs } from './use-grid-keys';
import { placeOf } from './use-grid-pointer';
import type { LedgerRows } from './use-ledger-rows';

type Options = Readonly<{
  filters: LedgerFilters;
  total: number;
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
  onSort: (changes: Readonly<Record<string, string | undefined>>) => void;
  ticks: CaseTicks | null;
  columns: readonly ShownColumn[];
  rows: LedgerRows;
  /** Where a block begins that a click with Shift ends. */
  anchor: Place;
  /** Begins to change a cell; says whether it may be changed. */
  edit: (place: Place) => boolean;
}>;

/** What is done in a cell: sorting, opening, ticking, sizing. */
export function useGridActs({ filters, total, layout, onLayout, onSort, ticks, columns, rows, anchor, edit }: Options) {
  const navigate = useNavigate();
  const resize = (key: string, width: number) => {
    if (isColumn(key)) onLayout(resizeColumn(layout, key, width));
  };
  const sort = (column: number) => {
    const key = columns[column]?.key;
    const changes = isColumn(key) ? nextSort(key, filters) : null;
    if (changes) onSort(changes);
    if (key === TICK && ticks && total <= BULK_LIMIT) (ticks.isAll ? ticks.clear : ticks.chooseAll)();
  };
  const tickRows = async (top: number, bottom: number) => {
    if (!ticks || ticks.isAll || bottom - top >= BULK_LIMIT) return;
    ticks.toggle((await rows.fetchRows(top, bottom)).map(({ id }) => id));
  };
  const open = (row: number) => {
    const found = rows.rowAt(row);
    if (found) void navigate(`/cases/${found.id}`);
  };
  const acts: Omit<GridActs, 'help'> = {
    enter: ({ row, column }) => {
      if (row === HEAD) sort(column);
      else if (columns[column]?.key === TICK) void tickRows(row, row);
      else if (!edit({ row, column })) open(row);
    },
    edit: (place) => void edit(place),
    tick: ({ row, column }, block: Block | null) => {
      if (row === HEAD) sort(column);
      else void tickRows(block?.top ?? row, block?.bottom ?? row);
    },
    size: (column, by) => {
      const chosen = layout.columns.find(({ id }) => id === columns[column]?.key);
      if (chosen) resize(chosen.id, chosen.width + by);
    },
  };
  const click = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (!place) return;
    const isTick = columns[place.column]?.key === TICK;
    if (place.row === HEAD && !isTick) sort(place.column);
    if (place.row === HEAD || !isTick || !event.shiftKey) return;
    event.preventDefault();
    void tickRows(Math.min(anchor.row, place.row), Math.max(anchor.row, place.row));
  };
  const doubleClick = (event: MouseEvent<HTMLElement>) => {
    const place = placeOf(event.target);
    if (place && place.row !== HEAD) edit(place);
  };
  return { ...acts, resize, click, doubleClick };
}
