import {
  savedView,
  savedViewPage,
  viewCounts,
  type SavedView,
  type SavedViewBody,
  type ViewCountsBody,
} from '@bihuan/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, request } from '../../../shared/lib/http';

const viewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: ({ signal }) => request('/saved-views?pageSize=50', savedViewPage, { signal }),
});

/** My views, and those that others share. */
export const useViews = () => useQuery(viewsQuery);

/** How many cases each view shows: all in one request, after the ledger itself. */
export const useViewCounts = (of: ViewCountsBody, isReady: boolean) =>
  useQuery({
    queryKey: ['cases', 'view-counts', of],
    queryFn: ({ signal }) => request('/saved-views/counts', viewCounts, { method: 'POST', body: of, signal }),
    enabled: isReady,
    staleTime: 60_000,
  });

function useChange<Body, Answer>(mutationFn: (body: Body) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: viewsQuery.queryKey }),
  });
}

export const useSaveView = () =>
  useChange(({ of, body }: Readonly<{ of: SavedView | null; body: SavedViewBody }>) =>
    of
      ? request(`/saved-views/${of.id}`, savedView, { method: 'PUT', body, version: of.version })
      : request('/saved-views', savedView, { method: 'POST', body }),
  );
export const useRemoveView = () =>
  useChange((view: SavedView) => command(`/saved-views/${view.id}`, { method: 'DELETE' }));
export const useArrangeViews = () =>
  useChange((ids: readonly string[]) => command('/saved-views/order', { method: 'PUT', body: { ids } }));
