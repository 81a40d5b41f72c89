import { ledgerImportView } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** A ledger as a file, or as rows pasted out of Excel. */
export function useUploadLedger() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ledger: File | string) => {
      if (typeof ledger === 'string')
        return request('/ledger-imports/pasted', ledgerImportView, { method: 'POST', body: { text: ledger } });
      const body = new FormData();
      body.set('file', ledger);
      return request('/ledger-imports', ledgerImportView, { method: 'POST', body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['ledger-imports', 'page'] }),
  });
}
