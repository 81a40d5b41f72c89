import { z } from 'zod';
import { readStored, writeStored } from '../../../shared/lib/storage';
import { formValues } from './field-value';

/** A draft is its writer's, and belongs to what it was typed for (`type`): on a shared screen, and while an administrator views as somebody, nobody finds another's. */
export type DraftKey = Readonly<{ personId: string; caseId: string; type: string }>;

const tabDraft = z.strictObject({ values: formValues, savedAt: z.string().nullable() });
/** What this tab holds of a form; `savedAt` is when the server took just that, null while it has not. */
export type TabDraft = z.infer<typeof tabDraft>;

const PREFIX = 'bihuan.draft.';
const keyOf = ({ personId, caseId, type }: DraftKey): string => `${PREFIX}${personId}.${caseId}.${type}`;

/** What was typed into the form of an event in this tab and not yet submitted, or null. */
export function readDraft(key: DraftKey): TabDraft | null {
  try {
    const stored: unknown = JSON.parse(readStored(sessionStorage, keyOf(key)) ?? 'null');
    const parsed = tabDraft.safeParse(stored);
    if (parsed.success) return parsed.data;
    const older = formValues.safeParse(stored); // as it was kept before the server kept drafts
    return older.success ? { values: older.data, savedAt: null } : null;
  } catch {
    return null;
  }
}

export function writeDraft(key: DraftKey, draft: TabDraft | null): void {
  writeStored(sessionStorage, keyOf(key), draft === null ? null : JSON.stringify(draft));
}
