import { boardView, type BoardGrouping } from '@bihuan/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

export type Asked = Readonly<{ from: string | null; to: string | null; unitId: string | null; by: BoardGrouping }>;

export const useBoard = (asked: Asked) =>
  useQuery({
    queryKey: ['boards', asked],
    queryFn: ({ signal }) => request(`/boards${queryString(asked)}`, boardView, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
