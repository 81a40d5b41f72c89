import { caseView, type CaseEventBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { caseQuery } from './read-case';

type Raised = Readonly<{ version: number; body: CaseEventBody }>;

/**
 * Raises an event on a case as it was seen at a version; a later one is answered with 412.
 * `onRaised` runs before the new case is shown: by then the form of the event may be gone.
 */
export function useRaiseEvent(caseId: string, onRaised: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, body }: Raised) =>
      request(`/cases/${caseId}/events`, caseView, { method: 'POST', body, version }),
    onSuccess: (view) => {
      onRaised();
      client.setQueryData(caseQuery(caseId).queryKey, view);
      void client.invalidateQueries({ queryKey: ['case', caseId, 'journal'] });
      void client.invalidateQueries({ queryKey: ['case', caseId, 'picture'] });
      void client.invalidateQueries({ queryKey: ['case', caseId, 'deadline'] });
      void client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
