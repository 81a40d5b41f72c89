import { ladderView, type LadderBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { laddersQuery } from './list-ladders';

type Changed = Readonly<{ code: string; version: number; body: LadderBody }>;

export function useSaveLadder() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, version, body }: Changed) =>
      request(`/ladders/${code}`, ladderView, { method: 'PUT', version, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: laddersQuery.queryKey }),
  });
}
