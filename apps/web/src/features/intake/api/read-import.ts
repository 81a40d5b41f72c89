import { reportImportView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** The page edits a copy and saves it itself, so nothing is fetched behind its back. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => request(`/report-imports/${id}`, reportImportView, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });

export const useImport = (id: string) => useQuery(importQuery(id));
