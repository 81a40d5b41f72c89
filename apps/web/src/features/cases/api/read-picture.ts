import { casePicture } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../../shared/lib/http';

export const pictureQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'picture'],
    queryFn: ({ signal }) => request(`/cases/${caseId}/picture`, casePicture, { signal }),
  });

export const usePicture = (caseId: string) => useQuery(pictureQuery(caseId));
