import { systemView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** Asked anew every half minute while the page is looked at: nobody tells of what does not happen. */
export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: ({ signal }) => request('/system', systemView, { signal }),
  refetchInterval: 30_000,
});

export const useSystem = () => useQuery(systemQuery);
