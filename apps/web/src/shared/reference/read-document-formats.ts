import { documentFormats } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../lib/http';

/** It changes only when somebody installs LibreOffice on the server. */
const documentFormatsQuery = queryOptions({
  queryKey: ['document-formats'],
  queryFn: ({ signal }) => request('/document-formats', documentFormats, { signal }),
  staleTime: 60 * 60_000,
});

/** Whether the server makes PDFs; null until it is known. */
export function useWhetherPdf(): boolean | null {
  const { data, isError } = useQuery(documentFormatsQuery);
  return data?.pdf ?? (isError ? false : null);
}

/** Whether the server makes PDFs; no until it is known. */
export const useHasPdf = (): boolean => useWhetherPdf() ?? false;
