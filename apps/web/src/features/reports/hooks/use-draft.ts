import type { ReportDraft, WrittenReportView } from '@bihuan/contracts';
import { useEffect, useState } from 'react';
import { isProblem } from '../../../shared/lib/http';
import { useSaveWritten } from '../api/change-written';

const PAUSE = 800;
const LONGEST_PAST = 100;

type Kept = Readonly<{ version: number; draft: ReportDraft }>;
type Steps = Readonly<{ past: readonly ReportDraft[]; now: ReportDraft; future: readonly ReportDraft[] }>;

/**
 * The draft under the author's hands: saved at every pause on the version it was read at, and every step can be taken back.
 * When somebody else saved meanwhile, nothing is overwritten until the author has chosen.
 */
export function useDraft(view: WrittenReportView) {
  const [kept, setKept] = useState<Kept>({ version: view.version, draft: view.draft });
  const [steps, setSteps] = useState<Steps>({ past: [], now: view.draft, future: [] });
  const save = useSaveWritten(view.id);
  const { now } = steps;
  const isDirty = now !== kept.draft;
  const hasConflict = isProblem(save.error, 412);

  const put = (draft: ReportDraft, version: number) =>
    save.mutate({ version, body: draft }, { onSuccess: (answer) => setKept({ version: answer.version, draft }) });
  useEffect(() => {
    if (!isDirty || save.isPending || save.isError) return;
    const timer = setTimeout(() => put(now, kept.version), PAUSE);
    return () => clearTimeout(timer);
    // `put` is made anew with each drawing; what it needs is listed
    // oxlint-disable-next-line react/exhaustive-deps
  }, [now, isDirty, kept, save.isPending, save.isError]);
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  return {
    draft: now,
    version: kept.version,
    isDirty,
    isSaving: save.isPending,
    hasConflict,
    error: hasConflict ? null : save.error,
    change: (draft: ReportDraft) =>
      setSteps(({ past, now: before }) => ({ past: [...past, before].slice(-LONGEST_PAST), now: draft, future: [] })),
    undo: steps.past.length > 0 ? () => setSteps(stepBack) : null,
    redo: steps.future.length > 0 ? () => setSteps(stepForth) : null,
    /** Tries again after a failure, or overwrites what another saved at a version. */
    saveOver: (version: number) => {
      save.reset();
      put(now, version);
    },
    /** Goes on from what is in the tables. */
    adopt: (latest: WrittenReportView) => {
      save.reset();
      setKept({ version: latest.version, draft: latest.draft });
      setSteps(({ past, now: before }) => ({ past: [...past, before], now: latest.draft, future: [] }));
    },
    /** What was done apart from the draft has moved the version on. */
    follow: (version: number) => setKept(({ draft }) => ({ version, draft })),
  };
}
export type DraftInHand = ReturnType<typeof useDraft>;

function stepBack(steps: Steps): Steps {
  const before = steps.past.at(-1);
  if (!before) return steps;
  return { past: steps.past.slice(0, -1), now: before, future: [steps.now, ...steps.future] };
}

function stepForth(steps: Steps): Steps {
  const [next, ...future] = steps.future;
  return next ? { past: [...steps.past, steps.now], now: next, future } : steps;
}
