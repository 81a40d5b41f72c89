import { officialDocumentView } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

/** One document with its text. What somebody is writing on is not fetched behind their back. */
export const useDocument = (id: string) =>
  useQuery({
    queryKey: ['official-documents', 'one', id],
    queryFn: ({ signal }) => request(`/official-documents/${id}`, officialDocumentView, { signal }),
    refetchOnWindowFocus: false,
  });
