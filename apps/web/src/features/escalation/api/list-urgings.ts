import { urgingPage, type UrgingColour, type UrgingStatus } from '@bihuan/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

export type UrgingFilter = Readonly<{ status?: UrgingStatus; colour?: UrgingColour; page: number }>;

/** The notices of the office. */
export const useUrgings = (filter: UrgingFilter) =>
  useQuery({
    queryKey: ['escalation', 'urgings', filter],
    queryFn: ({ signal }) =>
      request(`/urging-documents${queryString({ ...filter, pageSize: 10 })}`, urgingPage, { signal }),
    placeholderData: keepPreviousData,
  });

/** The notices of a case that the reader may know of. */
export const useCaseUrgings = (caseId: string, page: number) =>
  useQuery({
    queryKey: ['escalation', 'case', caseId, page],
    queryFn: ({ signal }) =>
      request(`/cases/${caseId}/urging-documents${queryString({ page, pageSize: 10 })}`, urgingPage, { signal }),
    placeholderData: keepPreviousData,
  });
