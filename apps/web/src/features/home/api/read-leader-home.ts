import { leaderHome } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const leaderHomeQuery = queryOptions({
  queryKey: ['cases', 'leader-home'],
  queryFn: ({ signal }) => request('/home/leader', leaderHome, { signal }),
});

export const useLeaderHome = () => useQuery(leaderHomeQuery);
