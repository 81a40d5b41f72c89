import { bulkItemPage, type BulkItemStatus } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

export type ItemsAsked = { readonly id: string; readonly status: BulkItemStatus | undefined; readonly page: number };

/** `settled` is how many cases have their result: with each one more, the list is another. */
export const itemsQuery = ({ id, status, page }: ItemsAsked, settled: number) =>
  queryOptions({
    queryKey: ['bulk', 'operation', id, 'items', { status, page, settled }],
    queryFn: ({ signal }) =>
      request(`/bulk-operations/${id}/items${queryString({ status, page })}`, bulkItemPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useItems = (asked: ItemsAsked, settled: number) => useQuery(itemsQuery(asked, settled));
