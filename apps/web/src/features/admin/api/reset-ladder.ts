import { ladderView, type LadderView } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { laddersQuery } from './list-ladders';

/** Takes a ladder back to what ships with the product. Whatever the answer, the list is read again. */
export function useResetLadder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, version }: LadderView) =>
      request(`/ladders/${code}/reset`, ladderView, { method: 'POST', version }),
    onSettled: () => client.invalidateQueries({ queryKey: laddersQuery.queryKey }),
  });
}
