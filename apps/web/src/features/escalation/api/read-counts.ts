import { escalationCounts } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const useCounts = () =>
  useQuery({
    queryKey: ['escalation', 'counts'],
    queryFn: ({ signal }) => request('/escalation/counts', escalationCounts, { signal }),
  });
