import { documentTree, writtenReportView, type ReportEdition } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

const POLL = 1000;
/** Asks again while the first draft is being made. */
export const writtenQuery = (id: string) =>
  queryOptions({
    queryKey: ['written', 'one', id],
    queryFn: ({ signal }) => request(`/written-reports/${id}`, writtenReportView, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'building' ? POLL : false),
    refetchOnWindowFocus: false,
  });

export const useWritten = (id: string) => useQuery(writtenQuery(id));

/** The text as it would print at a version. */
export const useWrittenText = (id: string, version: number, edition: ReportEdition) =>
  useQuery({
    queryKey: ['written', 'text', id, version, edition],
    queryFn: ({ signal }) => request(`/written-reports/${id}/text?edition=${edition}`, documentTree, { signal }),
  });
