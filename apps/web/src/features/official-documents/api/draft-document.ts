import { offeredKinds, officialDocumentView, type DocumentDraftBody } from '@bihuan/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** The kinds that the reader may draft from a case. */
export const useOfferedKinds = (caseId: string, version: number) =>
  useQuery({
    queryKey: ['official-documents', 'kinds', caseId, version],
    queryFn: ({ signal }) => request(`/cases/${caseId}/official-document-kinds`, offeredKinds, { signal }),
  });

export function useDraftDocument() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DocumentDraftBody) =>
      request('/official-documents', officialDocumentView, { method: 'POST', body }),
    onSuccess: (view) => {
      client.setQueryData(['official-documents', 'one', view.id], view);
      void client.invalidateQueries({ queryKey: ['official-documents', 'list'] });
    },
  });
}
