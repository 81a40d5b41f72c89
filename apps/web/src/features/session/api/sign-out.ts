import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../../../shared/lib/http';
import { changeSession } from '../../../shared/session/read-session';

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => command('/session', { method: 'DELETE' }),
    onSuccess: () => changeSession(client, null),
  });
}
