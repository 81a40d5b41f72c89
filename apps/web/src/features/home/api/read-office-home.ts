import { officeHome } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const officeHomeQuery = queryOptions({
  queryKey: ['cases', 'office-home'],
  queryFn: ({ signal }) => request('/home/office', officeHome, { signal }),
});

export const useOfficeHome = () => useQuery(officeHomeQuery);
