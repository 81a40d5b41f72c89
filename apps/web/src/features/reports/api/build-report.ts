import { annualReportSummary, type AnnualReportBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../../shared/lib/http';

/** The answer may carry the (still empty) report as well; only what it is and whether it is ready matters here. */
const begun = z.object(annualReportSummary.shape);

export function useBuildReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AnnualReportBody) => request('/annual-reports', begun, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['reports'] }),
  });
}
