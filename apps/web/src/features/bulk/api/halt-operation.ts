import { bulkOperationView } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { operationQuery } from './read-operation';

/** Cancels an operation, or lets it go on. */
export function useHalt(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: 'cancel' | 'resume') =>
      request(`/bulk-operations/${id}/${what}`, bulkOperationView, { method: 'POST' }),
    onSuccess: (operation) => client.setQueryData(operationQuery(id).queryKey, operation),
    // it may have ended just before: then the page shows what became of it
    onError: () => client.invalidateQueries({ queryKey: operationQuery(id).queryKey }),
    onSettled: () => client.invalidateQueries({ queryKey: ['bulk', 'operations'] }),
  });
}
