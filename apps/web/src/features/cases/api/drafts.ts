import { draftView, type DraftView } from '@bihuan/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { z } from 'zod';
import { command, request } from '../../../shared/lib/http';
import { useMay, useSession } from '../../../shared/session/session-context';
import { eventOfDraft } from '../lib/choose-draft';
import type { FormValues } from '../lib/field-value';

export const draftsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case-drafts', caseId],
    queryFn: ({ signal }) => request(`/cases/${caseId}/drafts`, z.array(draftView), { signal }),
    retry: false,
  });

/** Whether the reader's drafts are kept by the server: those of somebody who views as another are not. */
export function useKeepsDrafts(): boolean {
  const mayRaise = useMay('cases.raise');
  return useSession().viewAs === null && mayRaise;
}

/** What the reader typed into forms of the case; without them the page works as well. */
export function useDrafts(caseId: string) {
  return useQuery({ ...draftsQuery(caseId), enabled: useKeepsDrafts() });
}

/** The types of events for which something was typed and not handed in. */
export function useDrafted(caseId: string): ReadonlySet<string> {
  const { data } = useDrafts(caseId);
  return useMemo(() => new Set(data?.map(({ name }) => eventOfDraft(name))), [data]);
}

export const keepDraft = (caseId: string, name: string, values: FormValues): Promise<DraftView> =>
  request(`/cases/${caseId}/drafts/${name}`, draftView, { method: 'PUT', body: { values } });

export const forgetDraft = (caseId: string, name: string): Promise<void> =>
  command(`/cases/${caseId}/drafts/${name}`, { method: 'DELETE' });
