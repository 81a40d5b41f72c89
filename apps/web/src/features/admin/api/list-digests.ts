import { digestPage, type DigestStatus } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

type Query = Readonly<{ page: number; status?: DigestStatus }>;
export const digestsQuery = (query: Query) =>
  queryOptions({
    queryKey: ['digests', query],
    queryFn: ({ signal }) => request(`/digests${queryString(query)}`, digestPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useDigests = (query: Query) => useQuery(digestsQuery(query));

export function useResendDigest() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => command(`/digests/${id}/send`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['digests'] }),
  });
}
