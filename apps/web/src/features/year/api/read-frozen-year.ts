import { correctionView, yearComparison, yearVerification, type CorrectionBody } from '@bihuan/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const useFrozenYear = (id: string) =>
  useQuery({
    queryKey: ['frozen-years', id],
    queryFn: ({ signal }) => request(`/frozen-years/${id}`, yearComparison, { signal }),
  });

/** Has the report of a frozen year composed again: asked for, never by itself. */
export const useVerifyYear = (id: string) =>
  useMutation({ mutationFn: () => request(`/frozen-years/${id}/verification`, yearVerification) });

export function useSignDifference(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CorrectionBody) =>
      request(`/frozen-years/${id}/corrections`, correctionView, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['frozen-years'] }),
  });
}
