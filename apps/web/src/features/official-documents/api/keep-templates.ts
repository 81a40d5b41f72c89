import {
  documentTemplatePage,
  documentTemplateView,
  type OfficialDocumentKind,
  type TemplateActivationBody,
  type TemplateScope,
} from '@bihuan/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

const KEY = ['document-templates'] as const;

/** The versions of a template, the latest first. */
export const useTemplates = (kind: OfficialDocumentKind, unitId: string | null, page: number) =>
  useQuery({
    queryKey: [...KEY, kind, unitId, page],
    queryFn: ({ signal }) =>
      request(`/document-templates${queryString({ kind, unitId, page, pageSize: 10 })}`, documentTemplatePage, {
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export function useUploadTemplate({ kind, unitId }: TemplateScope) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, acceptUnknown }: Readonly<{ file: File; acceptUnknown: boolean }>) => {
      const body = new FormData();
      body.set('file', file);
      const query = queryString({ kind, unitId, acceptUnknown });
      return request(`/document-templates${query}`, documentTemplateView, { method: 'POST', body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useActivateTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TemplateActivationBody) => command('/document-templates/activate', { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
