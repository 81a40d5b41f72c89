import { ledgerPage } from '@bihuan/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

/** Cases that may stand in the same document, found by a part of their text; a few at a time. */
export const useMoreCases = (text: string, unitId: string | null) =>
  useQuery({
    queryKey: ['official-documents', 'cases', text, unitId],
    queryFn: ({ signal }) => request(`/cases${queryString({ text, unitId, pageSize: 10 })}`, ledgerPage, { signal }),
    placeholderData: keepPreviousData,
  });
