import { useMutation } from '@tanstack/react-query';
import { command } from '../../../shared/lib/http';

/** Gives the session back, and leaves by a fresh page: what was read with other eyes does not stay in memory. */
export function useEndViewAs() {
  return useMutation({
    mutationFn: () => command('/session/view-as', { method: 'DELETE' }),
    onSuccess: () => window.location.assign('/admin/people'),
  });
}
