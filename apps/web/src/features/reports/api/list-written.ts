import { writtenReportPage } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

const POLL = 2000;
export const writtenListQuery = (page: number) =>
  queryOptions({
    queryKey: ['written', 'list', page],
    queryFn: ({ signal }) => request(`/written-reports${queryString({ page })}`, writtenReportPage, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === 'building') ? POLL : false),
  });

export const useWrittenList = (page: number) => useQuery(writtenListQuery(page));
