import { ledgerPage } from '@bihuan/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';
import { GRID_PAGE } from '../lib/grid-pages';
import type { LedgerFilters } from '../lib/ledger-filters';

/** One page behind the rows of the grid: its own number and size, whatever page the address names. The first is counted. */
export const rowsQuery = (filters: LedgerFilters, page: number) => {
  const asked: LedgerFilters = { ...filters, page, pageSize: GRID_PAGE, count: page === 1 ? 'true' : 'false' };
  return queryOptions({
    queryKey: ['cases', 'ledger', asked],
    queryFn: ({ signal }) => request(`/cases${queryString(asked)}`, ledgerPage, { signal }),
  });
};
