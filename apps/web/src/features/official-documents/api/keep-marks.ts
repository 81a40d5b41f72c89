import { documentMarkList, type DocumentMarkBody } from '@bihuan/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

const keyOf = (unitId: string | null) => ['document-marks', unitId];

/** The words that a unit numbers its documents with. */
export const useMarks = (unitId: string | null) =>
  useQuery({
    queryKey: keyOf(unitId),
    queryFn: ({ signal }) => request(`/document-marks${queryString({ unitId })}`, documentMarkList, { signal }),
  });

export function useChooseMark(unitId: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DocumentMarkBody) => request('/document-marks', documentMarkList, { method: 'PUT', body }),
    onSuccess: (list) => client.setQueryData(keyOf(unitId), list),
  });
}
