import { workflowView, type WorkflowView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../lib/http';

export const workflowsQuery = queryOptions({
  queryKey: ['workflows'],
  queryFn: ({ signal }) => request('/workflows', z.array(workflowView), { signal }),
  staleTime: 5 * 60_000,
});

const none: readonly WorkflowView[] = [];
export function useWorkflows(): readonly WorkflowView[] {
  return useQuery(workflowsQuery).data ?? none;
}
