import { bulkOperationView, type BulkStart } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export function useStartBulk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BulkStart) => request('/bulk-operations', bulkOperationView, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['bulk', 'operations'] }),
  });
}
