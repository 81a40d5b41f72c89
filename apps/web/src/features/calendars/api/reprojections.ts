import {
  reprojectionItemPage,
  reprojectionPage,
  reprojectionView,
  type ReprojectionItemStatus,
  type ReprojectionView,
} from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

/** How often a page looks how far it is, in milliseconds. */
const POLL = 5000;
const isAtWork = (one: ReprojectionView | undefined): boolean => one !== undefined && one.status !== 'done';

export const reprojectionsQuery = (page: number) =>
  queryOptions({
    queryKey: ['reprojections', 'page', page],
    queryFn: ({ signal }) =>
      request(`/reprojections${queryString({ page, pageSize: 5 })}`, reprojectionPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const reprojectionQuery = (id: string) =>
  queryOptions({
    queryKey: ['reprojections', 'one', id],
    queryFn: ({ signal }) => request(`/reprojections/${id}`, reprojectionView, { signal }),
    refetchInterval: ({ state }) => (isAtWork(state.data) ? POLL : false),
  });

export type ItemsAsked = Readonly<{ id: string; status: ReprojectionItemStatus | undefined; page: number }>;

/** `settled` is how many cases have their result: with each one more, the list is another. */
export const itemsQuery = ({ id, status, page }: ItemsAsked, settled: number) =>
  queryOptions({
    queryKey: ['reprojections', 'one', id, 'items', { status, page, settled }],
    queryFn: ({ signal }) =>
      request(`/reprojections/${id}/items${queryString({ status, page })}`, reprojectionItemPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useReprojections = (page: number) => useQuery(reprojectionsQuery(page));
export const useReprojection = (id: string) => useQuery(reprojectionQuery(id));
export const useItems = (asked: ItemsAsked, settled: number) => useQuery(itemsQuery(asked, settled));
