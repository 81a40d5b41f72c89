import { useMutation } from '@tanstack/react-query';
import { command } from '../../../shared/lib/http';

/** Ends the session and leaves by a fresh page, so that nothing that was read stays in memory. */
export function useSignOut() {
  return useMutation({
    mutationFn: () => command('/session', { method: 'DELETE' }),
    onSuccess: () => window.location.assign('/sign-in'),
  });
}
