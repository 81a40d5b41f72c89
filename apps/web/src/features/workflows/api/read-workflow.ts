import { workflowView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** One version of a workflow; a published version never changes. */
export const workflowQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: ['workflows', id, version],
    queryFn: ({ signal }) => request(`/workflows/${encodeURIComponent(id)}/${version}`, workflowView, { signal }),
    staleTime: Infinity,
  });

export const useWorkflow = (id: string, version: number) => useQuery(workflowQuery(id, version));
