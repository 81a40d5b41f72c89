import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../../../shared/lib/http';

export function useDiscardImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => command(`/ledger-imports/${id}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['ledger-imports', 'page'] }),
  });
}
