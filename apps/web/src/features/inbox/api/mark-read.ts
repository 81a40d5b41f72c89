import type { NoticesRead } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../../../shared/lib/http';

export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NoticesRead) => command('/notices/read', { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
