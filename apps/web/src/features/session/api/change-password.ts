import type { passwordChange } from '@bihuan/contracts';
import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { command } from '../../../shared/lib/http';

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: z.infer<typeof passwordChange>) => command('/session/password', { method: 'POST', body }),
  });
}
