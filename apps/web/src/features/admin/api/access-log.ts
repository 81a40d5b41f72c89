import { accessLogPage, type AccessKind } from '@bihuan/contracts';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { request, requestFile } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

type Filter = Readonly<{ text?: string; kind?: AccessKind; from?: string; until?: string; refused?: 'true' }>;

export const useAccessLog = (query: Filter & Readonly<{ page: number }>) =>
  useQuery({
    queryKey: ['access-log', query],
    queryFn: ({ signal }) => request(`/access-log${queryString(query)}`, accessLogPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useAccessLogFile = () =>
  useMutation({ mutationFn: (filter: Filter) => requestFile(`/access-log/file${queryString(filter)}`) });
