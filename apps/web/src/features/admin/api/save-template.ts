import { templateView, type NewTemplate, type TemplateBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { templatesQuery } from '../../../shared/reference/list-templates';

/** A template that was changed, or a new one. */
export type SavedTemplate = Readonly<{ code: string; version: number; body: TemplateBody }> | NewTemplate;

/** Changes a template, or adds one where no version of it was read. */
export function useSaveTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (saved: SavedTemplate) =>
      'version' in saved
        ? request(`/deadline-templates/${saved.code}`, templateView, {
            method: 'PUT',
            version: saved.version,
            body: saved.body,
          })
        : request('/deadline-templates', templateView, { method: 'POST', body: saved }),
    onSuccess: () => client.invalidateQueries({ queryKey: templatesQuery.queryKey }),
  });
}
