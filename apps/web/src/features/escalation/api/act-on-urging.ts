import {
  urgingView,
  type ApprovalBody,
  type ReasonBody,
  type UrgingEditBody,
  type UrgingSummary,
} from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** A step of a notice with what it carries. */
export type UrgingStep =
  | Readonly<{ action: 'edit'; body: UrgingEditBody }>
  | Readonly<{ action: 'approve'; body: ApprovalBody }>
  | Readonly<{ action: 'drop'; body: ReasonBody }>
  | Readonly<{ action: 'issue' | 'receive' }>;

type Seen = Pick<UrgingSummary, 'id' | 'version'> & Readonly<{ case: Readonly<{ id: string }> }>;

/** Takes a step on a notice as it was read; whatever comes of it, lists and case are read again. */
export function useActOnUrging({ id, version, case: of }: Seen) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (step: UrgingStep) => {
      const body = 'body' in step ? step.body : undefined;
      if (step.action === 'edit')
        return request(`/urging-documents/${id}`, urgingView, { method: 'PUT', body, version });
      return request(`/urging-documents/${id}/${step.action}`, urgingView, { method: 'POST', body, version });
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['escalation'] });
      void client.invalidateQueries({ queryKey: ['case', of.id] });
      void client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
