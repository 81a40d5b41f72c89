import {
  fillInItemPage,
  fillInReturnPage,
  fillInReturnView,
  type FillInDecisions,
  type FillInItemStatus,
} from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';
import { isAtWork, POLL } from '../lib/at-work';

export const useReturns = (page: number) =>
  useQuery({
    queryKey: ['fill-in', 'returns', page],
    queryFn: ({ signal }) => request(`/fill-in-returns${queryString({ page })}`, fillInReturnPage, { signal }),
    placeholderData: keepPreviousData,
  });

const returnQuery = (id: string) =>
  queryOptions({
    queryKey: ['fill-in', 'return', id],
    queryFn: ({ signal }) => request(`/fill-in-returns/${id}`, fillInReturnView, { signal }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? POLL : false),
  });

/** Asks again while it is being taken in. */
export const useReturn = (id: string) => useQuery(returnQuery(id));

export type ItemsAsked = Readonly<{ id: string; status: FillInItemStatus | undefined; page: number }>;
/** `mark` changes with every row that has its result: then the list is another. */
export const useItems = ({ id, status, page }: ItemsAsked, mark: string) =>
  useQuery({
    queryKey: ['fill-in', 'return', id, 'items', { status, page, mark }],
    queryFn: ({ signal }) =>
      request(`/fill-in-returns/${id}/items${queryString({ status, page })}`, fillInItemPage, { signal }),
    placeholderData: keepPreviousData,
  });

export function useUpload() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.set('file', file);
      return request('/fill-in-returns', fillInReturnView, { method: 'POST', body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['fill-in', 'returns'] }),
  });
}

/** Confirms with the decisions on the conflicts. */
export function useConfirm(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: FillInDecisions) =>
      request(`/fill-in-returns/${id}/confirm`, fillInReturnView, { method: 'POST', body }),
    onSuccess: (answer) => client.setQueryData(returnQuery(id).queryKey, answer),
    onSettled: () => client.invalidateQueries({ queryKey: ['fill-in'] }),
  });
}

/** Discards, cancels, or lets go on. */
export function useHalt(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: 'cancel' | 'resume') =>
      request(`/fill-in-returns/${id}/${what}`, fillInReturnView, { method: 'POST' }),
    onSuccess: (answer) => client.setQueryData(returnQuery(id).queryKey, answer),
    onSettled: () => client.invalidateQueries({ queryKey: ['fill-in'] }),
  });
}
