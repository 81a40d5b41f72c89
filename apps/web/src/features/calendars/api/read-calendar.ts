import { calendarView, type CalendarView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { isProblem, request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

export type CalendarAsked = Readonly<{ unitId: string | null; year: number; version: number | null }>;

/** A year as it is in force, or one of its versions; null where there is no list. */
export const calendarQuery = ({ unitId, year, version }: CalendarAsked) =>
  queryOptions({
    queryKey: ['calendars', 'year', { unitId, year, version }],
    queryFn: async ({ signal }): Promise<CalendarView | null> => {
      const path = version === null ? `/calendars/${year}` : `/calendars/${year}/versions/${version}`;
      try {
        return await request(`${path}${queryString({ unitId })}`, calendarView, { signal });
      } catch (error) {
        if (isProblem(error, 404)) return null;
        throw error;
      }
    },
  });

export const useCalendar = (asked: CalendarAsked) => useQuery(calendarQuery(asked));
