import { waitingPage } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

/** A home page has room for a few; the pager leads to the rest. */
const PAGE_SIZE = 8;

export const waitingQuery = (page: number) =>
  queryOptions({
    queryKey: ['cases', 'waiting', page],
    queryFn: ({ signal }) =>
      request(`/home/waiting${queryString({ page, pageSize: PAGE_SIZE })}`, waitingPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useWaiting = (page: number) => useQuery(waitingQuery(page));
