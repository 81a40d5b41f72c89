import { documentFormats } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../lib/http';

/** It changes only when somebody installs LibreOffice on the server. */
const documentFormatsQuery = queryOptions({
  queryKey: ['document-formats'],
  queryFn: ({ signal }) => request('/document-formats', documentFormats, { signal }),
  staleTime: 60 * 60_000,
});

/** Whether the server makes PDFs; no until it is known. */
export function useHasPdf(): boolean {
  return useQuery(documentFormatsQuery).data?.pdf ?? false;
}
