import { isSortable, usualDirection, type GridColumn, type SortDirection } from '@bihuan/contracts';
import type { LedgerFilters } from './ledger-filters';

export type Order = 'ascending' | 'descending' | 'none';
type Sorted = Pick<LedgerFilters, 'sort' | 'direction'>;

/** The two orders that are older than the columns, and the column at whose head they are seen. */
const columnOfOrder = { due: 'due-on', registered: 'registered-on' } as const;
const isOld = (sort: string): sort is keyof typeof columnOfOrder => Object.hasOwn(columnOfOrder, sort);
const directionOf = ({ sort, direction }: Sorted): SortDirection => direction ?? usualDirection(sort);

/** How a column is sorted; undefined for one that cannot be. */
export function orderOf(column: GridColumn, filters: Sorted): Order | undefined {
  if (!isSortable(column)) return undefined;
  const sorted = isOld(filters.sort) ? columnOfOrder[filters.sort] : filters.sort;
  if (sorted !== column) return 'none';
  return directionOf(filters) === 'asc' ? 'ascending' : 'descending';
}

/** What the address says after the head of a column was pressed: its usual order first, then the other way round. */
export function nextSort(column: GridColumn, filters: Sorted): Readonly<Record<string, string | undefined>> | null {
  const order = orderOf(column, filters);
  if (order === undefined || !isSortable(column)) return null;
  const usual = usualDirection(column);
  const turned = directionOf(filters) === 'asc' ? 'desc' : 'asc';
  const direction = order === 'none' ? usual : turned;
  // by due date, what is open comes first: the order in which the ledger opens
  if (column === 'due-on' && direction === 'asc') return { sort: undefined, direction: undefined };
  return { sort: column, direction: direction === usual ? undefined : direction };
}
