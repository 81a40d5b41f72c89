import type { noticesRead } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { command } from '../../../shared/lib/http';

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.infer<typeof noticesRead>) => command('/notices/read', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
