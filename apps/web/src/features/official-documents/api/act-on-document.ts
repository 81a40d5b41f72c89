import {
  officialDocumentView,
  type DocumentApprovalBody,
  type DocumentEditBody,
  type ReasonBody,
  type OfficialDocumentView,
} from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** A step of a document with what it carries. */
export type DocumentStep =
  | Readonly<{ act: 'edit'; body: DocumentEditBody }>
  | Readonly<{ act: 'approve'; body: DocumentApprovalBody }>
  | Readonly<{ act: 'discard' | 'withdraw'; body: ReasonBody }>
  | Readonly<{ act: 'rebuild' | 'issue' | 'receive' }>;

/** Takes a step on a document as it was read; the page then shows what came of it. */
export function useActOnDocument({ id, version }: Pick<OfficialDocumentView, 'id' | 'version'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: DocumentStep) => {
      const body = 'body' in step ? step.body : undefined;
      if (step.act === 'edit')
        return request(`/official-documents/${id}`, officialDocumentView, { method: 'PUT', body, version });
      return request(`/official-documents/${id}/${step.act}`, officialDocumentView, { method: 'POST', body, version });
    },
    onSuccess: (view) => {
      client.setQueryData(['official-documents', 'one', id], view);
      void client.invalidateQueries({ queryKey: ['official-documents', 'list'] });
    },
  });
}
