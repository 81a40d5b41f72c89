import { ledgerImportView } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export function useUploadLedger() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.set('file', file);
      return request('/ledger-imports', ledgerImportView, { method: 'POST', body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['ledger-imports', 'page'] }),
  });
}
