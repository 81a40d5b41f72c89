import { caseView, type CaseEventBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { caseQuery } from './read-case';

type Raised = Readonly<{ version: number; body: CaseEventBody }>;

/** Raises an event on a case as it was seen at a version; a later one is answered with 412. */
export function useRaiseEvent(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, body }: Raised) =>
      request(`/cases/${caseId}/events`, caseView, { method: 'POST', body, version }),
    onSuccess: (view) => {
      client.setQueryData(caseQuery(caseId).queryKey, view);
      void client.invalidateQueries({ queryKey: ['case', caseId, 'journal'] });
      void client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
