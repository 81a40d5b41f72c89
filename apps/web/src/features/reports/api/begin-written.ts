import { writtenReportSummary, type WrittenReportBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export function useBeginWritten() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: WrittenReportBody) =>
      request('/written-reports', writtenReportSummary, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['written', 'list'] }),
  });
}
