import { personView, type PersonBody, type PersonChange } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

type Saved = Readonly<{ id: null; body: PersonBody }> | Readonly<{ id: string; body: PersonChange }>;

/** Creates a person, or changes the one with the id. */
export function useSavePerson() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, body }: Saved) =>
      id === null
        ? request('/people', personView, { method: 'POST', body })
        : request(`/people/${id}`, personView, { method: 'PATCH', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}
