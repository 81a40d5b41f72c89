import type { ReportImportView } from '@bihuan/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '../../../shared/lib/http';
import { importQuery } from '../api/read-import';
import { saveDrafts, useSaveDrafts } from '../api/save-drafts';
import type { Drafts } from '../lib/drafts';

export type SaveState = 'saved' | 'saving' | 'failed' | 'stale';
const PAUSE = 800;

/** The drafts of an import while they are edited: saved by themselves after a pause, never over someone else's change. */
export function useDrafts(view: ReportImportView) {
  const client = useQueryClient();
  const { mutate, reset, isPending, isError, error } = useSaveDrafts(view.id);
  const [drafts, setDrafts] = useState<Drafts>(view.drafts);
  const [stored, setStored] = useState<Drafts>(view.drafts);
  const [version, setVersion] = useState(view.version);
  const isDirty = drafts !== stored;
  const isStale = isProblem(error, 412);

  useEffect(() => {
    if (!isDirty || isPending || isError) return undefined;
    const save = () =>
      mutate(
        { version, drafts },
        {
          onSuccess: (saved) => {
            setVersion(saved.version);
            setStored(drafts);
          },
        },
      );
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [drafts, isDirty, isPending, isError, version, mutate]);
  useLastSave(view.id, version, drafts, isDirty && !isStale);

  const edit = (next: Drafts) => {
    if (isError && !isStale) reset();
    setDrafts(next);
  };
  const reload = async (keepMine: boolean) => {
    const fresh = await client.fetchQuery({ ...importQuery(view.id), staleTime: 0 });
    setVersion(fresh.version);
    if (!keepMine) {
      setDrafts(fresh.drafts);
      setStored(fresh.drafts);
    }
    reset();
  };
  const busy: SaveState = isDirty || isPending ? 'saving' : 'saved';
  const state: SaveState = isStale ? 'stale' : isError ? 'failed' : busy;
  return { drafts, version, state, error, edit, retry: reset, reload };
}

/** Saves what is not yet saved when the page is left, and warns when the window is closed. */
function useLastSave(id: string, version: number, drafts: Drafts, isNeeded: boolean): void {
  const last = useRef({ version, drafts, isNeeded });
  useEffect(() => {
    last.current = { version, drafts, isNeeded };
  });
  useEffect(
    () => () => {
      if (last.current.isNeeded) saveDrafts(id, last.current).catch(() => undefined);
    },
    [id],
  );
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}
