import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../../../shared/lib/http';

export function useDiscardImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => command(`/report-imports/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}
