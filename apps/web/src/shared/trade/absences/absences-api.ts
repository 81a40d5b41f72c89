import { absenceView, deputyView, type AbsenceBody } from '@bihuan/contracts';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { request } from '../../lib/http';
import { queryString } from '../../lib/query-string';

/** Whose absences: `/me`, or `/people/<id>` for an administrator. */
export type Whose = '/me' | `/people/${string}`;

const absencesQuery = (of: Whose) =>
  queryOptions({
    queryKey: ['absences', of],
    queryFn: ({ signal }) => request(`${of}/absences`, z.array(absenceView), { signal }),
  });

export const useAbsences = (of: Whose) => useQuery(absencesQuery(of));

export const useDeputies = (of: Whose, text: string) =>
  useQuery(
    queryOptions({
      queryKey: ['deputies', of, text],
      queryFn: ({ signal }) => request(`${of}/deputies${queryString({ text })}`, z.array(deputyView), { signal }),
      placeholderData: keepPreviousData,
    }),
  );

export function useEnterAbsence(of: Whose) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AbsenceBody) => request(`${of}/absences`, z.array(absenceView), { method: 'POST', body }),
    onSuccess: (list) => client.setQueryData(absencesQuery(of).queryKey, list),
  });
}

export function useEndAbsence(of: Whose) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request(`${of}/absences/${id}`, z.array(absenceView), { method: 'DELETE' }),
    onSuccess: (list) => client.setQueryData(absencesQuery(of).queryKey, list),
  });
}
