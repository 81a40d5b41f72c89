import { reportImportView } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export function useUploadReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.set('file', file);
      return request('/report-imports', reportImportView, { method: 'POST', body });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports'] }),
  });
}
