import { calendarFeedView, newCalendarFeed } from '@bihuan/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, request } from '../../../shared/lib/http';

export const calendarFeedQuery = queryOptions({
  queryKey: ['me', 'calendar-feed'],
  queryFn: ({ signal }) => request('/me/calendar-feed', calendarFeedView, { signal }),
});

export const useCalendarFeed = () => useQuery(calendarFeedQuery);

/** Makes an address, in place of the one before. */
export function useMakeCalendarFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('/me/calendar-feed', newCalendarFeed, { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: calendarFeedQuery.queryKey }),
  });
}

export function useRevokeCalendarFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => command('/me/calendar-feed', { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: calendarFeedQuery.queryKey }),
  });
}
