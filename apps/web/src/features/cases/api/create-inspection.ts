import { inspectionView, type InspectionBody } from '@bihuan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { inspectionsQuery } from '../../../shared/reference/list-inspections';

export function useCreateInspection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: InspectionBody) => request('/inspections', inspectionView, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: inspectionsQuery.queryKey }),
  });
}
