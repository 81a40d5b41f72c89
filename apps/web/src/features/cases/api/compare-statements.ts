import { statementComparison } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const comparisonQuery = (caseId: string, warningId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'warning', warningId],
    queryFn: ({ signal }) => request(`/cases/${caseId}/warnings/${warningId}`, statementComparison, { signal }),
    staleTime: Infinity, // what was handed in does not change
  });

export const useComparison = (caseId: string, warningId: string) => useQuery(comparisonQuery(caseId, warningId));
