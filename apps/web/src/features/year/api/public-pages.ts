import { publicPagePage, publicPageSummary, type PublicPageBody } from '@bihuan/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

const key = ['public-pages'];
export type PageRef = Readonly<{ id: string; version: number }>;

export const usePublicPages = (page: number) =>
  useQuery({
    queryKey: [...key, page],
    queryFn: ({ signal }) => request(`/public-pages?page=${page}&pageSize=20`, publicPagePage, { signal }),
    placeholderData: keepPreviousData,
  });

export function useDraftPage() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PublicPageBody) => request('/public-pages', publicPageSummary, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

/** Publishes or withdraws the version of a page that was read. */
export function useActOnPage<Body>({ id, version }: PageRef, act: 'publish' | 'withdraw') {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) =>
      request(`/public-pages/${id}/${act}`, publicPageSummary, { method: 'POST', version, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}
