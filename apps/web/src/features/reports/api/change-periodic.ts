import { periodicView, type BulletinApproval, type PeriodicAct, type PeriodicEdit } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { periodicQuery } from './read-periodic';

type Change = Readonly<{ act: PeriodicAct; version: number; body?: PeriodicEdit | BulletinApproval }>;

/** Does something with a sheet or bulletin as it was seen at a version; a later one is answered with 412. */
export function useChangePeriodic(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, version, body }: Change) =>
      act === 'edit'
        ? request(`/periodic-reports/${id}`, periodicView, { method: 'PUT', version, body })
        : request(`/periodic-reports/${id}/${act}`, periodicView, { method: 'POST', version, body }),
    onSuccess: (view) => {
      client.setQueryData(periodicQuery(id).queryKey, view);
      void client.invalidateQueries({ queryKey: ['periodic', 'list'] });
    },
  });
}
