import { reportImportPage } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

export const importsQuery = (page: number) =>
  queryOptions({
    queryKey: ['imports', page],
    queryFn: ({ signal }) => request(`/report-imports${queryString({ page })}`, reportImportPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useImports = (page: number) => useQuery(importsQuery(page));
