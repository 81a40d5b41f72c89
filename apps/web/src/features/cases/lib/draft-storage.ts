import { readStored, writeStored } from '../../../shared/lib/storage';
import { formValues, type FormValues } from './field-value';

const keyOf = (caseId: string, type: string): string => `bihuan.draft.${caseId}.${type}`;

/** What was typed into the form of an event and not yet submitted, or null. */
export function readDraft(caseId: string, type: string): FormValues | null {
  try {
    const parsed = formValues.safeParse(JSON.parse(readStored(sessionStorage, keyOf(caseId, type)) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export function writeDraft(caseId: string, type: string, values: FormValues | null): void {
  writeStored(sessionStorage, keyOf(caseId, type), values === null ? null : JSON.stringify(values));
}
