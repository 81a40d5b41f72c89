import type { DraftView } from '@bihuan/contracts';
import type { TabDraft } from './draft-storage';
import { formValues, type FormValues } from './field-value';

/** Which event a draft is for, by its name. */
export const eventOfDraft = (name: string): string => name.split('.').slice(1, 3).join('.');

/** What the server keeps under that name, if this client can read it. */
export function draftNamed(drafts: readonly DraftView[], name: string): FormValues | null {
  const parsed = formValues.safeParse(drafts.find((draft) => draft.name === name)?.values);
  return parsed.success ? parsed.data : null;
}

/**
 * Of what the tab holds and what the server keeps, what was typed last. What the server never took was typed here and
 * counts first; all else is the server's, so that what was typed on, handed in or thrown away elsewhere is so here too.
 * Without an answer of the server (undefined) the tab speaks alone.
 */
export function chooseDraft(inTab: TabDraft | null, onServer: FormValues | null | undefined): FormValues | null {
  if (inTab !== null && (inTab.savedAt === null || onServer === undefined)) return inTab.values;
  return onServer ?? null;
}
