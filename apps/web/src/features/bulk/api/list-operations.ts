import { bulkOperationPage } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';
import { isAtWork, POLL } from '../lib/at-work';

export const operationsQuery = (page: number) =>
  queryOptions({
    queryKey: ['bulk', 'operations', page],
    queryFn: ({ signal }) => request(`/bulk-operations${queryString({ page })}`, bulkOperationPage, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) ? POLL : false),
  });

export const useOperations = (page: number) => useQuery(operationsQuery(page));
