import type { viewAsBody } from '@bihuan/contracts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { command } from '../../../shared/lib/http';

/** Begins to look as somebody else, on a fresh page: what was read under the own name does not stay in memory. */
export function useViewAs() {
  return useMutation({
    mutationFn: (body: z.infer<typeof viewAsBody>) => command('/session/view-as', { method: 'POST', body }),
    onSuccess: () => window.location.assign('/'),
  });
}
