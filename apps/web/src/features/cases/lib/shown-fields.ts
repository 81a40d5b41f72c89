import type { FormField } from '@bihuan/contracts';
import { asText, type FormValues } from './field-value';
import type { KnownCase } from './known-case';

type Condition = (values: FormValues, view: KnownCase) => 'required' | 'optional' | 'hidden';
const requiredIf = (holds: boolean) => (holds ? 'required' : 'hidden');
const isUnfinished = (values: FormValues) => ['continuing', 'not-rectified'].includes(asText(values['result']));

/** Fields that the form asks for only because of what another one, or the case, says. */
const conditions: Readonly<Record<string, Condition>> = {
  rollUpPercent: (values) => requiredIf(asText(values['rollUpRule']) === 'weighted'),
  // less money rectified than was found needs a reason as well, and only the API can tell
  delayReason: (values, { matter }) =>
    !isUnfinished(values) && matter.amount !== null ? 'optional' : requiredIf(isUnfinished(values)),
  nextReviewOn: (values) => requiredIf(asText(values['result']) === 'continuing'),
  promisedOn: (values) => requiredIf(asText(values['replyClass']) === 'reply-b'),
  redoMeasureIds: (_values, { measures }) => (measures.length > 0 ? 'optional' : 'hidden'),
};

/** The fields of a form that say something about this case and what was chosen so far. */
export function shownFields(form: readonly FormField[], values: FormValues, view: KnownCase): readonly FormField[] {
  return form.flatMap((field) => {
    const said = conditions[field.name]?.(values, view);
    if (said === 'hidden') return [];
    return said === 'required' ? [{ ...field, required: true }] : [field];
  });
}
