import { reportImportView } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { importQuery } from './read-import';

/** `onConfirmed` runs before the result is shown: by then the dialog is gone. */
export function useConfirmImport(id: string, onConfirmed: (cases: number) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ version, year }: { version: number; year: number }) =>
      request(`/report-imports/${id}/confirm`, reportImportView, { method: 'POST', version, body: { year } }),
    onSuccess: (view) => {
      onConfirmed(view.caseIds.length);
      client.setQueryData(importQuery(id).queryKey, view);
      void client.invalidateQueries({ queryKey: ['imports'] });
      void client.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}
