import { journalPage } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

export const journalQuery = (caseId: string, page: number) =>
  queryOptions({
    queryKey: ['case', caseId, 'journal', page],
    queryFn: ({ signal }) => request(`/cases/${caseId}/journal${queryString({ page })}`, journalPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useJournal = (caseId: string, page: number) => useQuery(journalQuery(caseId, page));
