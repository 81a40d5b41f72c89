import type { CaseView, DraftView } from '@bihuan/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSession } from '../../../shared/session/session-context';
import { draftsQuery, forgetDraft, keepDraft, useDrafts, useKeepsDrafts } from '../api/drafts';
import { chooseDraft, draftNamed } from '../lib/choose-draft';
import { DraftKeeper, type DraftState } from '../lib/draft-keeper';
import { readDraft, writeDraft, type DraftKey } from '../lib/draft-storage';
import type { FormValues } from '../lib/field-value';

const nothing: DraftState = { kind: 'none' };

function replaced(client: QueryClient, caseId: string, name: string, draft: DraftView | null): void {
  client.setQueryData(draftsQuery(caseId).queryKey, (drafts: DraftView[] | undefined) => [
    ...(draft ? [draft] : []),
    ...(drafts ?? []).filter((other) => other.name !== name),
  ]);
}

/** A draft of a form: in this tab with each key, and on the server a second later, so that a closed browser loses nothing. */
export function useDraft(view: CaseView, name: string) {
  const client = useQueryClient();
  const isKept = useKeepsDrafts();
  const key: DraftKey = { personId: useSession().person.id, caseId: view.id, type: name };
  const { data } = useDrafts(view.id);
  const [stored, setStored] = useState(() => chooseDraft(readDraft(key), data && draftNamed(data, name)));
  const [state, setState] = useState<DraftState>(nothing);
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        save: async (values) => (await keepDraft(view.id, name, values)).savedAt,
        forget: () => forgetDraft(view.id, name),
        onState: setState,
        onSaved: (values, savedAt) => {
          writeDraft(key, { values, savedAt });
          replaced(client, view.id, name, { name, values, savedAt });
        },
      }),
  );
  useSavingOnLeave(keeper);
  return {
    stored,
    state,
    type: (values: FormValues) => {
      writeDraft(key, { values, savedAt: null });
      if (isKept) keeper.type(values);
    },
    discard: () => {
      writeDraft(key, null);
      setStored(null);
      replaced(client, view.id, name, null);
      if (isKept) void keeper.discard();
    },
  };
}

/** What waits is saved when the form goes, or the tab is put away: it may never come back. */
function useSavingOnLeave(keeper: DraftKeeper): void {
  useEffect(() => {
    const save = () => {
      if (document.visibilityState === 'hidden') void keeper.flush();
    };
    document.addEventListener('visibilitychange', save);
    return () => {
      document.removeEventListener('visibilitychange', save);
      void keeper.flush();
    };
  }, [keeper]);
}
