import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { labelOfChoice } from '../../lib/choice-labels';
import { asText } from '../../lib/field-value';
import type { FieldProps } from './field';

/** A choice among codes, or among the measures or the evidence of the case. */
export function PickField({ field, view, label, value, error, onChange }: FieldProps) {
  const { t } = useTranslation();
  const words = useWords();
  const isMeasure = field.widget === 'measure';
  const empty = isMeasure && !field.required ? t('cases.form.noMeasure') : t('cases.form.pick');
  const options = () => {
    if (isMeasure) return view.measures.map(({ id, position, text }) => ({ value: id, label: `${position}. ${text}` }));
    if (field.widget === 'evidence') return view.evidence.map(({ id, title }) => ({ value: id, label: title }));
    return (field.options ?? []).map((code) => ({ value: code, label: words(labelOfChoice(field.name, code)) }));
  };
  return (
    <NativeSelect
      label={label}
      error={error}
      required={field.required}
      data={[{ value: '', label: empty }, ...options()]}
      value={asText(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
