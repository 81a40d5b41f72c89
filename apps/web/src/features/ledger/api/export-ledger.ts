import { exportBody, ledgerExportPage, ledgerExportView, type ExportBody } from '@bihuan/contracts';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { request, requestFile, requestFileOr } from '../../../shared/lib/http';
import { saveFile } from '../../../shared/lib/save-file';

const POLL = 5000;

const exportsQuery = queryOptions({
  queryKey: ['ledger-exports'],
  queryFn: ({ signal }) => request('/ledger-exports?pageSize=5', ledgerExportPage, { signal }),
  refetchInterval: ({ state }) =>
    state.data?.items.some(({ status }) => status === 'waiting' || status === 'running') ? POLL : false,
});

/** My latest exports that were written in the background. */
export const useExports = () => useQuery(exportsQuery);

/** Exports what is asked for: answers the file's name when it was there at once, and null when it is being written. */
export function useExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: z.input<typeof exportBody> | ExportBody) => {
      const answer = await requestFileOr('/ledger-exports', ledgerExportView, { method: 'POST', body });
      if (!('content' in answer)) return null;
      saveFile(answer);
      return answer.name;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  });
}

export const useFetchExport = () =>
  useMutation({ mutationFn: async (id: string) => saveFile(await requestFile(`/ledger-exports/${id}/file`)) });

export function useCancelExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`/ledger-exports/${id}/cancel`, ledgerExportView, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  });
}
