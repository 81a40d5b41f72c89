import { journalPage, type JournalKind } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

type Asked = Readonly<{ page: number; kind: JournalKind | null }>;

export const journalQuery = (caseId: string, asked: Asked) =>
  queryOptions({
    queryKey: ['case', caseId, 'journal', asked],
    queryFn: ({ signal }) => request(`/cases/${caseId}/journal${queryString(asked)}`, journalPage, { signal }),
    placeholderData: keepPreviousData,
  });

export const useJournal = (caseId: string, asked: Asked) => useQuery(journalQuery(caseId, asked));
