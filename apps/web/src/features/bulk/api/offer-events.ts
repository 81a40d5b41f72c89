import { bulkEvents, type BulkSelection } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const bulkEventsQuery = (selection: BulkSelection) =>
  queryOptions({
    queryKey: ['bulk', 'events', selection],
    queryFn: ({ signal }) =>
      request('/bulk-operations/events', bulkEvents, { method: 'POST', body: { selection }, signal }),
    refetchOnWindowFocus: false,
  });

export const useBulkEvents = (selection: BulkSelection) => useQuery(bulkEventsQuery(selection));
