import { calendarPreview, type CalendarChange } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

/** `attempt` tells one preview from the next: each asks anew. */
export type Proposed = Readonly<{ change: CalendarChange; attempt: number }>;

export const previewQuery = ({ change, attempt }: Proposed, page: number) =>
  queryOptions({
    queryKey: ['calendars', 'preview', attempt, page, change],
    queryFn: ({ signal }) =>
      request(`/calendars/preview${queryString({ page, pageSize: 10 })}`, calendarPreview, {
        method: 'POST',
        body: change,
        signal,
      }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });

export const usePreview = (proposed: Proposed, page: number) => useQuery(previewQuery(proposed, page));
