import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../../../shared/lib/http';
import { channelsQuery } from './list-channels';

export function useDeleteChannel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => command(`/channels/${id}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: channelsQuery.queryKey }),
  });
}
