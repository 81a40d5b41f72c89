import { overview } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const overviewQuery = queryOptions({
  queryKey: ['cases', 'overview'],
  queryFn: ({ signal }) => request('/overview', overview, { signal }),
});

export const useOverview = () => useQuery(overviewQuery);
