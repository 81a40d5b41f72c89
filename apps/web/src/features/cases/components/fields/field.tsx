import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { FormField, Widget } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import type { FieldErrors } from '../../../../shared/lib/field-errors';
import { DeadlineField } from '../../../../shared/trade/deadline-field';
import { UnitSelect, UnitsSelect } from '../../../../shared/trade/unit-select';
import {
  asDeadline,
  asFile,
  asFlag,
  asList,
  asMeasures,
  asShares,
  asText,
  type FieldValue,
} from '../../lib/field-value';
import type { KnownCase } from '../../lib/known-case';
import { FileField } from './file-field';
import { MeasureSetField } from './measure-set-field';
import { MeasuresField } from './measures-field';
import { PickField } from './pick-field';
import { SharesField } from './shares-field';

type Props = Readonly<{
  field: FormField;
  view: KnownCase;
  value: FieldValue | undefined;
  error: string | undefined;
  errors: FieldErrors;
  onChange: (value: FieldValue) => void;
}>;
/** A field with its label in the language of the screen. */
export type FieldProps = Props & Readonly<{ label: string }>;

const widgets: Readonly<Record<Widget, (props: FieldProps) => ReactNode>> = {
  text: LineField,
  date: LineField,
  number: LineField,
  textarea: ProseField,
  names: ProseField,
  choice: PickField,
  measure: PickField,
  evidence: PickField,
  request: PickField,
  task: PickField,
  state: PickField,
  boolean: ({ label, error, value, onChange }) => (
    <Checkbox
      label={label}
      error={error}
      checked={asFlag(value)}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  ),
  deadline: ({ label, field, errors, value, onChange }) => (
    <DeadlineField
      label={label}
      required={field.required}
      value={asDeadline(value)}
      errors={errors}
      onChange={onChange}
    />
  ),
  unit: ({ label, field, error, value, onChange }) => (
    <UnitSelect
      label={label}
      error={error}
      required={field.required}
      value={asText(value) || null}
      onChange={(id) => onChange(id ?? '')}
    />
  ),
  units: ({ label, error, value, onChange }) => (
    <UnitsSelect label={label} error={error} value={asList(value)} onChange={onChange} />
  ),
  file: ({ label, error, value, onChange }) => (
    <FileField label={label} error={error} value={asFile(value)} onChange={onChange} />
  ),
  measures: ({ label, error, errors, value, view, onChange }) => (
    <MeasuresField
      label={label}
      error={error}
      errors={errors}
      value={asMeasures(value)}
      latest={view.deadline.current}
      onChange={(measures) => onChange([...measures])}
    />
  ),
  'measure-set': ({ label, value, view, onChange }) => (
    <MeasureSetField label={label} measures={view.measures} value={asList(value)} onChange={onChange} />
  ),
  shares: ({ label, error, errors, value, view, onChange }) => (
    <SharesField
      label={label}
      error={error}
      errors={errors}
      value={asShares(value)}
      latest={view.deadline.current}
      onChange={(shares) => onChange([...shares])}
    />
  ),
};
/** These are complete when they are empty: to call them optional would only be noise. */
const neverMissing: readonly Widget[] = ['boolean', 'units', 'deadline', 'measure-set'];
/** This one comes with a choice made; others say in brackets themselves when they are to be filled in. */
const explainsItself = ({ name, label }: FormField): boolean => name === 'rollUpRule' || label.zh.endsWith('）');
const types: Partial<Record<Widget, string>> = { date: 'date', number: 'number' };

/** One field of an event, drawn by its widget. */
export function Field(props: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { field } = props;
  const isPlain = field.required || neverMissing.includes(field.widget) || explainsItself(field);
  const Drawn = widgets[field.widget];
  return <Drawn {...props} label={`${words(field.label)}${isPlain ? '' : t('common.optional')}`} />;
}

function LineField({ field, label, error, value, onChange }: FieldProps) {
  return (
    <TextInput
      label={label}
      error={error}
      required={field.required}
      type={types[field.widget] ?? 'text'}
      maxLength={field.maxLength ?? undefined}
      value={asText(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function ProseField({ field, label, error, value, onChange }: FieldProps) {
  const { t } = useTranslation();
  const text = asText(value);
  const isNearlyFull = field.maxLength !== null && text.length > field.maxLength * 0.8;
  const count = isNearlyFull ? `${text.length} / ${field.maxLength}` : undefined;
  return (
    <Textarea
      label={label}
      error={error}
      required={field.required}
      description={field.widget === 'names' ? t('cases.form.names') : count}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
