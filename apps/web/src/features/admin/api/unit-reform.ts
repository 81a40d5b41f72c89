import {
  unitCounts,
  unitHistory,
  unitMergePreview,
  unitMergeResult,
  unitMovePreview,
  type UnitMergeBody,
} from '@bihuan/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';
import { unitsQuery } from '../../../shared/reference/list-units';

const key = ['unit-reform'] as const;

export const unitCountsQuery = queryOptions({
  queryKey: [...key, 'counts'],
  queryFn: ({ signal }) => request('/units/counts', z.array(unitCounts), { signal }),
});

export const useUnitHistory = (id: string) =>
  useQuery({
    queryKey: [...key, 'history', id],
    queryFn: ({ signal }) => request(`/units/${id}/history`, unitHistory, { signal }),
  });

/** What a move would bring about; null: to the top. */
export const useMovePreview = (id: string, parentId: string | null, enabled: boolean) =>
  useQuery({
    queryKey: [...key, 'move', id, parentId],
    queryFn: ({ signal }) =>
      request(`/units/${id}/move-preview${queryString({ parentId: parentId ?? '' })}`, unitMovePreview, { signal }),
    enabled,
  });

/** What a merger would bring about: always as it is now. */
export const useMergePreview = (id: string, into: string | null) =>
  useQuery({
    queryKey: [...key, 'merge', id, into],
    queryFn: ({ signal }) =>
      request(`/units/${id}/merge-preview${queryString({ into: into ?? '' })}`, unitMergePreview, { signal }),
    enabled: into !== null,
    gcTime: 0,
  });

export function useMergeUnit(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: UnitMergeBody) => request(`/units/${id}/merge`, unitMergeResult, { method: 'POST', body }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: unitsQuery.queryKey }),
        // a preview is looked at again by whoever sees that it is out of date, with what they typed still there
        client.invalidateQueries({ queryKey: key, predicate: ({ queryKey }) => queryKey[1] !== 'merge' }),
      ]),
  });
}
