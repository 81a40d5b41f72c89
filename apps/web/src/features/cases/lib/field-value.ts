import { z } from 'zod';
import { deadlineKinds, emptyDeadline, type DeadlineDraft } from '../../../shared/trade/deadline-draft';

/* What a field holds while it is being filled in. It outlives the page in the browser's storage, so it has a schema. */

const deadlineDraft = z.object({
  kind: z.enum(deadlineKinds),
  value: z.string(),
  date: z.string(),
  roll: z.boolean(),
});
const fileDraft = z.object({ fileId: z.string(), name: z.string() });
export type FileDraft = z.infer<typeof fileDraft>;
const measureDraft = z.object({
  id: z.string().optional(),
  text: z.string(),
  owner: z.string(),
  dueOn: z.string(),
  standard: z.string(),
});
export type MeasureDraft = z.infer<typeof measureDraft>;
export const emptyMeasure: MeasureDraft = { text: '', owner: '', dueOn: '', standard: '' };
const shareDraft = z.object({ unitId: z.string(), what: z.string(), weight: z.string(), dueOn: z.string() });
export type ShareDraft = z.infer<typeof shareDraft>;
export const emptyShare: ShareDraft = { unitId: '', what: '', weight: '1', dueOn: '' };

const fieldValue = z.union([
  z.string(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.array(measureDraft),
  z.array(shareDraft),
  deadlineDraft,
  fileDraft,
]);
export type FieldValue = z.infer<typeof fieldValue>;
export const formValues = z.record(z.string(), fieldValue);
export type FormValues = z.infer<typeof formValues>;

export const asText = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');
export const asFlag = (value: FieldValue | undefined): boolean => value === true;

export function asList(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
export function asMeasures(value: FieldValue | undefined): readonly MeasureDraft[] {
  return Array.isArray(value) ? value.filter((item) => typeof item !== 'string' && 'text' in item) : [];
}
export function asShares(value: FieldValue | undefined): readonly ShareDraft[] {
  return Array.isArray(value) ? value.filter((item) => typeof item !== 'string' && 'unitId' in item) : [];
}
export function asDeadline(value: FieldValue | undefined): DeadlineDraft {
  const parsed = deadlineDraft.safeParse(value);
  return parsed.success ? parsed.data : emptyDeadline;
}
export function asFile(value: FieldValue | undefined): FileDraft | null {
  const parsed = fileDraft.safeParse(value);
  return parsed.success ? parsed.data : null;
}
