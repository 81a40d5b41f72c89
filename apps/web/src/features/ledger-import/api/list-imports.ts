import { ledgerImportPage } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';
import { isAtWork, POLL } from '../lib/at-work';

export const importsQuery = (page: number) =>
  queryOptions({
    queryKey: ['ledger-imports', 'page', page],
    queryFn: ({ signal }) => request(`/ledger-imports${queryString({ page })}`, ledgerImportPage, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) ? POLL : false),
  });

export const useLedgerImports = (page: number) => useQuery(importsQuery(page));
