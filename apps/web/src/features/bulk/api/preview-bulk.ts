import { bulkPreview, type BulkBody } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

/** `attempt` tells one preview from the next: each asks anew. */
export type PreviewAsked = BulkBody & { readonly attempt: number };

export const previewQuery = ({ attempt, ...body }: PreviewAsked, page: number) =>
  queryOptions({
    queryKey: ['bulk', 'preview', attempt, page, body],
    queryFn: ({ signal }) =>
      request(`/bulk-operations/preview${queryString({ page })}`, bulkPreview, { method: 'POST', body, signal }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  });

export const usePreview = (asked: PreviewAsked, page: number) => useQuery(previewQuery(asked, page));
