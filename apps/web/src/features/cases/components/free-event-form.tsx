import { Button } from '@mantine/core';
import { caseEventBodies, type CaseEventBody, type CaseEventType, type FormField } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorAt, errorsBelow, errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import { bodyOf, emptyValues } from '../lib/event-form';
import type { FormValues } from '../lib/field-value';
import { noCase } from '../lib/known-case';
import { shownFields } from '../lib/shown-fields';
import css from './event-form.module.css';
import { Field } from './fields/field';

type Props = Readonly<{
  type: CaseEventType;
  form: readonly FormField[];
  submitLabel: string;
  isPending: boolean;
  /** Something else is typed than what was submitted last. */
  onChange: () => void;
  onSubmit: (body: CaseEventBody) => void;
}>;

/** The form of an event that is not about one case: it hands over what was filled in and raises nothing. */
export function FreeEventForm({ type, form, submitLabel, isPending, onChange, onSubmit }: Props) {
  const { t } = useTranslation();
  const [values, setValues] = useState<FormValues>(() => emptyValues(form));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const faults = Object.keys(errors).length;
  const root = useFocusOnFault(attempts, faults);
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    const parsed = caseEventBodies[type].safeParse(bodyOf({ type, form }, values, noCase));
    setAttempts(attempts + 1);
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (parsed.success) onSubmit(parsed.data);
  };
  return (
    <form className={css.form} noValidate onSubmit={submit} ref={root}>
      {form.length === 0 && <p className="prose">{t('cases.form.nothing')}</p>}
      {shownFields(form, values, noCase).map((field) => (
        <Field
          key={field.name}
          field={field}
          view={noCase}
          value={values[field.name]}
          error={errorAt(errors, field.name)}
          errors={errorsBelow(errors, field.name)}
          onChange={(value) => {
            setValues({ ...values, [field.name]: value });
            onChange();
          }}
        />
      ))}
      {faults > 0 && (
        <p className="field-error" role="alert">
          {t('common.errors.summary', { n: faults })}
        </p>
      )}
      <div className="row">
        <Button type="submit" variant="light" loading={isPending}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
