import { personPage, type Role } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

type Query = Readonly<{
  page: number;
  pageSize?: number;
  text?: string;
  unitId?: string;
  role?: Role;
  active?: 'true' | 'false';
}>;
export const peopleQuery = (query: Query) =>
  queryOptions({
    queryKey: ['people', query],
    queryFn: ({ signal }) => request(`/people${queryString(query)}`, personPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const usePeople = (query: Query) => useQuery(peopleQuery(query));
