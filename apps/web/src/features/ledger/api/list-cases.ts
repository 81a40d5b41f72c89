import { ledgerPage } from '@bihuan/contracts';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';
import type { LedgerFilters } from '../lib/ledger-filters';

/** The page of the ledger that the address names. */
export const casesQuery = (filters: LedgerFilters) =>
  queryOptions({
    queryKey: ['cases', 'ledger', filters],
    queryFn: ({ signal }) => request(`/cases${queryString(filters)}`, ledgerPage, { signal }),
  });
