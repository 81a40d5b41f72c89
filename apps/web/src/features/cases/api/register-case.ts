import { caseView, type CaseRegistration } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { caseQuery } from './read-case';

export function useRegisterCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CaseRegistration) => request('/cases', caseView, { method: 'POST', body }),
    onSuccess: (view) => {
      client.setQueryData(caseQuery(view.id).queryKey, view);
      void client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
