import { calendarVersionPage } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

export type VersionsAsked = Readonly<{ unitId: string | null; year: number; page: number }>;

export const versionsQuery = ({ unitId, year, page }: VersionsAsked) =>
  queryOptions({
    queryKey: ['calendars', 'versions', { unitId, year, page }],
    queryFn: ({ signal }) =>
      request(`/calendars/${year}/versions${queryString({ unitId, page, pageSize: 10 })}`, calendarVersionPage, {
        signal,
      }),
  });

export const useVersions = (asked: VersionsAsked) => useQuery(versionsQuery(asked));
