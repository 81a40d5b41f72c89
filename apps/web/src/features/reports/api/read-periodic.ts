import { periodicView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const periodicQuery = (id: string) =>
  queryOptions({
    queryKey: ['periodic', 'one', id],
    queryFn: ({ signal }) => request(`/periodic-reports/${id}`, periodicView, { signal }),
  });

export const usePeriodic = (id: string) => useQuery(periodicQuery(id));
