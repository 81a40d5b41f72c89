import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asText } from '../../lib/field-value';
import { PreviewButton } from '../preview-button';
import type { FieldProps } from './field';
import css from './fields.module.css';
import { useChoices } from './use-choices';

/** A choice among codes, or among what the case has of that kind. A single request or part is chosen, and only said. */
export function PickField({ field, view, label, value, error, onChange }: FieldProps) {
  const { t } = useTranslation();
  const choices = useChoices(field, view);
  const empty = field.widget === 'measure' && !field.required ? t('cases.form.noMeasure') : t('cases.form.pick');
  const isNamed = field.widget === 'request' || field.widget === 'task';
  if (isNamed && choices.length === 1 && choices[0]?.value === value) {
    return (
      <p className={css.only}>
        <span>{label}</span>
        {choices[0]?.label}
      </p>
    );
  }
  const select = (
    <NativeSelect
      label={label}
      error={error}
      required={field.required}
      data={[{ value: '', label: empty }, ...choices]}
      value={asText(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
  return field.widget === 'evidence' ? <WithPreview of={{ view, value }}>{select}</WithPreview> : select;
}

type Chosen = Readonly<{ of: Pick<FieldProps, 'view' | 'value'>; children: ReactNode }>;

/** A chosen piece of evidence can be looked at beside the form. */
function WithPreview({ of: { view, value }, children }: Chosen) {
  const chosen = view.evidence.find(({ id }) => id === value);
  return (
    <div className={css.looked}>
      {children}
      {chosen && <PreviewButton fileId={chosen.file.id} title={chosen.title} isShort />}
    </div>
  );
}
