import { urgingView } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** One notice with its words, as it stands at a version. */
export const useUrging = (id: string, version: number) =>
  useQuery({
    queryKey: ['escalation', 'urging', id, version],
    queryFn: ({ signal }) => request(`/urging-documents/${id}`, urgingView, { signal }),
  });
