import { calendarSummary } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/lib/http';

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: ({ signal }) => request('/calendars', z.array(calendarSummary), { signal }),
});

export const useCalendars = () => useQuery(calendarsQuery);
