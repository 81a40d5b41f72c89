import { codeUse, offeredList, type KeptList } from '@bihuan/contracts';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/lib/http';
import { codeListsQuery } from '../../../shared/reference/list-code-lists';

/** How many cases use each code. */
export const codeUseQuery = queryOptions({
  queryKey: ['code-use'],
  queryFn: ({ signal }) => request('/code-lists/use', codeUse, { signal }),
});

const kept = z.array(offeredList);

type Retirement = Readonly<{ list: KeptList; code: string; retired: boolean }>;

export function useRetireCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ list, code, retired }: Retirement) =>
      request(`/code-lists/${list}/entries/${code}`, kept, { method: 'PUT', body: { retired } }),
    onSuccess: (lists) => client.setQueryData(codeListsQuery.queryKey, lists),
  });
}

type Order = Readonly<{ list: KeptList; codes: readonly string[] }>;

export function useOrderCodes() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ list, codes }: Order) =>
      request(`/code-lists/${list}/order`, kept, { method: 'PUT', body: { codes } }),
    onSuccess: (lists) => client.setQueryData(codeListsQuery.queryKey, lists),
  });
}
