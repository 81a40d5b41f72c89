import { BULK_LIMIT, caseFilters, type BulkSelection } from '@bihuan/contracts';
import type { LedgerFilters } from './ledger-filters';

/** What is ticked: single cases, also of other pages, or everything that the filters let through. */
export type CaseSelection = Readonly<{ ids: ReadonlySet<string>; isAll: boolean }>;

export const nothingChosen: CaseSelection = { ids: new Set(), isAll: false };

/** Ticks cases, or takes the ticks away when all of them have one. */
export function toggled({ ids }: CaseSelection, caseIds: readonly string[]): CaseSelection {
  const rest = new Set([...ids].filter((id) => !caseIds.includes(id)));
  const hasAll = caseIds.every((id) => ids.has(id));
  return { ids: hasAll ? rest : new Set([...rest, ...caseIds]), isAll: false };
}

/** How many of the named cases are ticked. */
export function stateOf(selection: CaseSelection, caseIds: readonly string[]): 'none' | 'some' | 'all' {
  if (selection.isAll) return 'all';
  const count = caseIds.filter((id) => selection.ids.has(id)).length;
  if (count === 0) return 'none';
  return count === caseIds.length ? 'all' : 'some';
}

/** The conditions of the ledger without order and page: other conditions are another selection. */
export const conditionsOf = (filters: LedgerFilters) => caseFilters.parse(filters);

/** What is ticked, as the API takes it; null when it is nothing, or too much for one operation. */
export function bulkSelectionOf(
  { ids, isAll }: CaseSelection,
  filters: LedgerFilters,
  total: number,
): BulkSelection | null {
  const count = isAll ? total : ids.size;
  if (count === 0 || count > BULK_LIMIT) return null;
  return isAll ? { query: conditionsOf(filters) } : { caseIds: [...ids] };
}
