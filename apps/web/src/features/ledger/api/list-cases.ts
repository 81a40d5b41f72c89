import { ledgerPage } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';
import type { LedgerFilters } from '../lib/ledger-filters';

export const casesQuery = (filters: LedgerFilters) =>
  queryOptions({
    queryKey: ['cases', 'ledger', filters],
    queryFn: ({ signal }) => request(`/cases${queryString(filters)}`, ledgerPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useCases = (filters: LedgerFilters) => useQuery(casesQuery(filters));
