import { urgingView, type UrgingDraftBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export function useDraftUrging(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: UrgingDraftBody) =>
      request(`/cases/${caseId}/urging-documents`, urgingView, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['escalation'] }),
  });
}
