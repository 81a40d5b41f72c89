import { caseDeadline } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const deadlineQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'deadline'],
    queryFn: ({ signal }) => request(`/cases/${caseId}/deadline`, caseDeadline, { signal }),
  });

export const useDeadline = (caseId: string) => useQuery(deadlineQuery(caseId));
