import { annualReportSummary, type AnnualReportBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export function useBuildReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AnnualReportBody) => request('/annual-reports', annualReportSummary, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports'] }),
  });
}
