import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { casesQuery } from '../api/list-cases';
import { rowsQuery } from '../api/list-rows';
import type { LedgerFilters } from '../lib/ledger-filters';

/**
 * The first page of the grid, which tells how many rows there are, or on a phone the page that the address names. Until
 * that of new conditions has come, `shown` are the old ones, and their rows stay.
 */
export function useShownLedger(filters: LedgerFilters, isNarrow: boolean) {
  const asked = isNarrow ? casesQuery(filters) : rowsQuery(filters, 1);
  const query = useQuery({ ...asked, placeholderData: keepPreviousData });
  const [shown, setShown] = useState(filters);
  const isSettled = query.data !== undefined && !query.isPlaceholderData;
  if (isSettled && shown !== filters) setShown(filters);
  return { query, shown, isChanging: query.isPlaceholderData };
}
