import { NativeSelect } from '@mantine/core';
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
  const chosen = field.widget === 'evidence' ? view.evidence.find(({ id }) => id === value) : undefined;
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
  if (!chosen) return select;
  return (
    <div className={css.looked}>
      {select}
      <PreviewButton fileId={chosen.file.id} title={chosen.title} isShort />
    </div>
  );
}
