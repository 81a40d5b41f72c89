import { bulkOperationView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { isAtWork, POLL } from '../lib/at-work';

/** Asks again while the operation is at work. */
export const operationQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk', 'operation', id],
    queryFn: ({ signal }) => request(`/bulk-operations/${id}`, bulkOperationView, { signal }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? POLL : false),
  });

export const useOperation = (id: string) => useQuery(operationQuery(id));
