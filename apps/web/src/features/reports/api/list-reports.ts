import { annualReportPage } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

const POLL = 5000;
export const reportsQuery = (page: number) =>
  queryOptions({
    queryKey: ['reports', page],
    queryFn: ({ signal }) => request(`/annual-reports${queryString({ page })}`, annualReportPage, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some((report) => report.status === 'building') ? POLL : false),
  });

export const useReports = (page: number) => useQuery(reportsQuery(page));
