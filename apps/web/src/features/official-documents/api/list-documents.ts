import { officialDocumentPage, type DraftableKind, type OfficialDocumentStatus } from '@bihuan/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

export type DocumentFilter = Readonly<{
  kind?: DraftableKind | '';
  status?: OfficialDocumentStatus | '';
  caseId?: string;
  waiting?: 'true' | '';
  page: number;
}>;

/** The documents that the reader may know of, in pages. */
export const useDocuments = (filter: DocumentFilter, pageSize = 20) =>
  useQuery({
    queryKey: ['official-documents', 'list', filter, pageSize],
    queryFn: ({ signal }) =>
      request(`/official-documents${queryString({ ...filter, pageSize })}`, officialDocumentPage, { signal }),
    placeholderData: keepPreviousData,
  });
