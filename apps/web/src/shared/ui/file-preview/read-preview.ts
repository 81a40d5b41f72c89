import { filePreview } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { request, requestFile } from '../../lib/http';

/** A stored file does not change: what was looked at once is not asked for again while the page is open. */
const UNCHANGING = { staleTime: Infinity, gcTime: 5 * 60_000 } as const;

const previewQuery = (fileId: string) =>
  queryOptions({
    queryKey: ['file', fileId, 'preview'],
    queryFn: ({ signal }) => request(`/files/${fileId}/preview`, filePreview, { signal }),
    ...UNCHANGING,
  });
export const usePreview = (fileId: string) => useQuery(previewQuery(fileId));

/**
 * The content of a PDF at an address of the API, as of a version of what it shows; the one before stays until the next is
 * there. Some are made only now, which takes seconds: a failure is not repeated.
 */
const pdfQuery = (address: string, version: number) =>
  queryOptions({
    queryKey: ['pdf', address, version],
    queryFn: async ({ signal }) => (await requestFile(address, { signal })).content,
    ...UNCHANGING,
    placeholderData: keepPreviousData,
    retry: false,
  });
export const usePdf = (address: string, version: number) => useQuery(pdfQuery(address, version));

/** Where the content of a previewed file is, for elements that fetch it themselves. */
export const contentAddress = (fileId: string): string => `/files/${fileId}/preview/content`;
