import { templateView, type TemplateView } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { templatesQuery } from '../../../shared/reference/list-templates';

/** Takes a template back to what ships with the product. Whatever the answer, the list is read again. */
export function useResetTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, version }: TemplateView) =>
      request(`/deadline-templates/${code}/reset`, templateView, { method: 'POST', version }),
    onSettled: () => client.invalidateQueries({ queryKey: templatesQuery.queryKey }),
  });
}
