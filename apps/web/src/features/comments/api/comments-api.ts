import {
  commentPage,
  commentView,
  mentionPage,
  type CommentAudience,
  type CommentBody,
  type CommentChange,
  type CommentView,
} from '@bihuan/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, request } from '../../../shared/lib/http';
import { queryString } from '../../../shared/lib/query-string';

const keyOf = (caseId: string) => ['comments', caseId];

/** One page of what was said about a case, the newest first. */
export const useComments = (caseId: string, page: number) =>
  useQuery({
    queryKey: [...keyOf(caseId), 'page', page],
    queryFn: ({ signal }) =>
      request(`/cases/${caseId}/comments${queryString({ page, pageSize: 20 })}`, commentPage, { signal }),
    placeholderData: keepPreviousData,
  });

type Asked = Readonly<{ caseId: string; audience: CommentAudience; text: string | null }>;

/** Whom one may name behind an @; asks nothing while none is being written. */
export const useReaders = ({ caseId, audience, text }: Asked) =>
  useQuery({
    queryKey: [...keyOf(caseId), 'people', audience, text],
    queryFn: ({ signal }) =>
      request(`/cases/${caseId}/comments/people${queryString({ audience, text: text ?? '' })}`, mentionPage, {
        signal,
      }),
    enabled: text !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

export function useWriteComment(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CommentBody) => request(`/cases/${caseId}/comments`, commentView, { method: 'POST', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...keyOf(caseId), 'page'] }),
  });
}

export function useChangeComment(caseId: string, { id, version }: CommentView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CommentChange) =>
      request(`/cases/${caseId}/comments/${id}`, commentView, { method: 'PUT', body, version }),
    onSettled: () => client.invalidateQueries({ queryKey: [...keyOf(caseId), 'page'] }),
  });
}

export function useRemoveComment(caseId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, version }: CommentView) =>
      command(`/cases/${caseId}/comments/${id}`, { method: 'DELETE', version }),
    onSettled: () => client.invalidateQueries({ queryKey: [...keyOf(caseId), 'page'] }),
  });
}
