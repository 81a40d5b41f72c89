import { readStored, writeStored } from '../../../shared/lib/storage';
import { formValues, type FormValues } from './field-value';

/** A draft is its writer's, and belongs to what it was typed for (`type`): on a shared screen, and while an administrator views as somebody, nobody finds another's. */
export type DraftKey = Readonly<{ personId: string; caseId: string; type: string }>;

const keyOf = ({ personId, caseId, type }: DraftKey): string => `bihuan.draft.${personId}.${caseId}.${type}`;

/** What was typed into the form of an event and not yet submitted, or null. */
export function readDraft(key: DraftKey): FormValues | null {
  try {
    const parsed = formValues.safeParse(JSON.parse(readStored(sessionStorage, keyOf(key)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function writeDraft(key: DraftKey, values: FormValues | null): void {
  writeStored(sessionStorage, keyOf(key), values === null ? null : JSON.stringify(values));
}
