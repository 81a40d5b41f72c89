import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../../../shared/lib/http';
import { sessionQuery } from '../../../shared/session/read-session';

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => command('/session', { method: 'DELETE' }),
    onSuccess: () => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
    },
  });
}
