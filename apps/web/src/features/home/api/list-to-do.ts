import { toDoPage } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

/** A screenful: the pager leads to the rest. */
const PAGE_SIZE = 10;

export const toDoQuery = (page: number) =>
  queryOptions({
    queryKey: ['cases', 'to-do', page],
    queryFn: ({ signal }) => request(`/to-do${queryString({ page, pageSize: PAGE_SIZE })}`, toDoPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useToDo = (page: number) => useQuery(toDoQuery(page));
