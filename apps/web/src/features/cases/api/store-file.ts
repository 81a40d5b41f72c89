import { storedFileView } from '@bihuan/contracts';
import { useMutation } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const MAX_FILE_BYTES = 20 * 1024 * 1024;

export function useStoreFile() {
  return useMutation({
    mutationFn: (file: File) => {
      const body = new FormData();
      body.set('file', file);
      return request('/files', storedFileView, { method: 'POST', body });
    },
  });
}
