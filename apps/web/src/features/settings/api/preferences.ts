import { preferenceView, type PreferenceBody } from '@bihuan/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const preferencesQuery = queryOptions({
  queryKey: ['me', 'preferences'],
  queryFn: ({ signal }) => request('/me/preferences', preferenceView, { signal }),
});

export const usePreferences = () => useQuery(preferencesQuery);

export function useKeepPreferences() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PreferenceBody) => request('/me/preferences', preferenceView, { method: 'PUT', body }),
    onSuccess: (kept) => client.setQueryData(preferencesQuery.queryKey, kept),
  });
}
