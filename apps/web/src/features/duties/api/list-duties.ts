import { dutiesView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const dutiesQuery = queryOptions({
  queryKey: ['duties'],
  queryFn: ({ signal }) => request('/recurring-duties', dutiesView, { signal }),
});

export const useDuties = () => useQuery(dutiesQuery);
