import { reportImportView } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { importQuery } from './read-import';

export function useConfirmImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, year }: { version: number; year: number }) =>
      request(`/report-imports/${id}/confirm`, reportImportView, { method: 'POST', version, body: { year } }),
    onSuccess: (view) => {
      client.setQueryData(importQuery(id).queryKey, view);
      void client.invalidateQueries({ queryKey: ['imports'] });
      void client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
