import { calendarView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const calendarQuery = (year: number) =>
  queryOptions({
    queryKey: ['calendars', year],
    queryFn: ({ signal }) => request(`/calendars/${year}`, calendarView, { signal }),
  });

export const useCalendar = (year: number) => useQuery(calendarQuery(year));
