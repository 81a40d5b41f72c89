import { proposalView, type ApprovalBody, type ReasonBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

type Decision = Readonly<{ how: 'take'; body: ApprovalBody }> | Readonly<{ how: 'dismiss'; body: ReasonBody }>;

/** Takes or dismisses a candidate. */
export function useDecide(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ how, body }: Decision) =>
      request(`/escalation/proposals/${id}/${how}`, proposalView, { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['escalation'] }),
  });
}
