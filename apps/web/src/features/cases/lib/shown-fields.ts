import type { FormField } from '@bihuan/contracts';
import { asText, type FormValues } from './field-value';
import type { KnownCase } from './known-case';

/** Fields that the form asks for only because of what another one says; once asked for, they must be filled in. */
const conditions: Readonly<Record<string, (values: FormValues) => boolean>> = {
  rollUpPercent: (values) => asText(values['rollUpRule']) === 'weighted',
  delayReason: (values) => ['continuing', 'not-rectified'].includes(asText(values['result'])),
  nextReviewOn: (values) => asText(values['result']) === 'continuing',
};

/** The fields of a form that say something about this case and what was chosen so far. */
export function shownFields(form: readonly FormField[], values: FormValues, view: KnownCase): readonly FormField[] {
  return form.flatMap((field) => {
    if (field.widget === 'measure-set' && view.measures.length === 0) return [];
    const condition = conditions[field.name];
    if (!condition) return [field];
    return condition(values) ? [{ ...field, required: true }] : [];
  });
}
