import { offeredList, type KeptList, type OfferedList } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../lib/http';

/** What each code list still offers, in the office's order. It changes a few times a year. */
export const codeListsQuery = queryOptions({
  queryKey: ['code-lists'],
  queryFn: ({ signal }) => request('/code-lists', z.array(offeredList), { signal }),
  staleTime: 5 * 60_000,
});

/** The offer of one list; nothing is asked for where none is named. */
export function useOfferedList(name: KeptList | undefined): OfferedList | undefined {
  const { data } = useQuery({ ...codeListsQuery, enabled: name !== undefined });
  return data?.find(({ list }) => list === name);
}
