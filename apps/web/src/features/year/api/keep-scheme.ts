import { schemeView, type SchemeView, type ScoringScheme } from '@bihuan/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

const key = ['scoring-scheme'];

export const useScheme = () =>
  useQuery({ queryKey: key, queryFn: ({ signal }) => request('/scores/scheme', schemeView, { signal }) });

/** Keeps a scheme as the version after the one that was read. */
export function useSaveScheme(version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ScoringScheme) => request('/scores/scheme', schemeView, { method: 'PUT', version, body }),
    onSuccess: (saved: SchemeView) => client.setQueryData(key, saved),
  });
}
