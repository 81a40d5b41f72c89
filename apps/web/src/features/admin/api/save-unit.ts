import { unitView, type UnitBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { unitsQuery } from '../../../shared/reference/list-units';

type Saved = Readonly<{ id: string | null; body: UnitBody }>;

/** Creates a unit, or changes the one with the id. */
export function useSaveUnit() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: Saved) =>
      id === null
        ? request('/units', unitView, { method: 'POST', body })
        : request(`/units/${id}`, unitView, { method: 'PATCH', body }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: unitsQuery.queryKey }),
        client.invalidateQueries({ queryKey: ['unit-reform'] }),
      ]),
  });
}
