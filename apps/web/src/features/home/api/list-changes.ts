import { changedPage } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

const PAGE_SIZE = 8;

export const changesQuery = (page: number) =>
  queryOptions({
    queryKey: ['cases', 'changes', page],
    queryFn: ({ signal }) =>
      request(`/home/changes${queryString({ page, pageSize: PAGE_SIZE })}`, changedPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useChanges = (page: number) => useQuery(changesQuery(page));
