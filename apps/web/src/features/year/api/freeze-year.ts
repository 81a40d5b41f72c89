import { freezePage, freezePreview, freezeSummary, type FreezeBody } from '@bihuan/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const useFrozenYears = (page = 1) =>
  useQuery({
    queryKey: ['frozen-years', 'page', page],
    queryFn: ({ signal }) => request(`/frozen-years?page=${page}&pageSize=50`, freezePage, { signal }),
  });

export const usePreviewFreeze = () =>
  useMutation({ mutationFn: (year: number) => request(`/frozen-years/preview?year=${year}`, freezePreview) });

export function useFreezeYear() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: FreezeBody) => request('/frozen-years', freezeSummary, { method: 'POST', body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['frozen-years'] });
      await client.invalidateQueries({ queryKey: ['statistics'] });
    },
  });
}
