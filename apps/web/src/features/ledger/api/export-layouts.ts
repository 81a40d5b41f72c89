import { exportLayoutView, type ExportLayoutBody } from '@bihuan/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { command, request } from '../../../shared/lib/http';

const layoutsQuery = queryOptions({
  queryKey: ['export-layouts'],
  queryFn: ({ signal }) => request('/export-layouts', z.array(exportLayoutView), { signal }),
});

export const useLayouts = () => useQuery(layoutsQuery);

export function useSaveLayout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ExportLayoutBody) => request('/export-layouts', exportLayoutView, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: layoutsQuery.queryKey }),
  });
}

export function useRemoveLayout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => command(`/export-layouts/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: layoutsQuery.queryKey }),
  });
}
