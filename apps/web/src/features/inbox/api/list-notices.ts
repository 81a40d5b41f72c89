import { noticePage, type NoticeTopic } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

type Query = Readonly<{ page: number; unread?: 'true'; topic?: NoticeTopic }>;
export const noticesQuery = (query: Query) =>
  queryOptions({
    queryKey: ['notices', 'list', query],
    queryFn: ({ signal }) => request(`/notices${queryString(query)}`, noticePage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useNotices = (query: Query) => useQuery(noticesQuery(query));
