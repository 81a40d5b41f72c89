import { annualReportView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

const POLL = 5000;
/** Asks again while the report is being built. */
export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: ({ signal }) => request(`/annual-reports/${id}`, annualReportView, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'building' ? POLL : false),
  });

export const useReport = (id: string) => useQuery(reportQuery(id));
