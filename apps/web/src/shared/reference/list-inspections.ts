import { inspectionPage } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../lib/http';

export const inspectionsQuery = queryOptions({
  queryKey: ['inspections'],
  queryFn: ({ signal }) => request('/inspections?pageSize=100', inspectionPage, { signal }),
});

export const useInspections = () => useQuery(inspectionsQuery);
