import { caseView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => request(`/cases/${id}`, caseView, { signal }),
  });

export const useCase = (id: string) => useQuery(caseQuery(id));
