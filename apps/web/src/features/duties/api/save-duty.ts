import { dutyView, type DutyBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { dutiesQuery } from './list-duties';

type Saved = Readonly<{ of: Readonly<{ id: string; version: number }> | null; body: DutyBody }>;

/** Adopts an obligation, or changes one as it was read. */
export function useSaveDuty() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ of, body }: Saved) =>
      of
        ? request(`/recurring-duties/${of.id}`, dutyView, { method: 'PUT', version: of.version, body })
        : request('/recurring-duties', dutyView, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: dutiesQuery.queryKey }),
  });
}
