import { periodicPage, type PeriodicKind } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

export const periodicListQuery = (page: number, kind: PeriodicKind | '') =>
  queryOptions({
    queryKey: ['periodic', 'list', page, kind],
    queryFn: ({ signal }) => request(`/periodic-reports${queryString({ page, kind })}`, periodicPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const usePeriodicList = (page: number, kind: PeriodicKind | '') => useQuery(periodicListQuery(page, kind));
