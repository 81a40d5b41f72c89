import { calendarSummary } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

/** The years in force: the national ones, or those for which a unit has days of its own. */
export const calendarsQuery = (unitId: string | null) =>
  queryOptions({
    queryKey: ['calendars', 'list', unitId],
    queryFn: ({ signal }) => request(`/calendars${queryString({ unitId })}`, z.array(calendarSummary), { signal }),
  });

export const useCalendars = (unitId: string | null) => useQuery(calendarsQuery(unitId));
