import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../lib/field-errors';
import { deadlineKinds, isCounted, isDeadlineKind, type DeadlineDraft } from './deadline-draft';
import css from './deadline-field.module.css';

type Props = Readonly<{
  label: string;
  value: DeadlineDraft;
  onChange: (value: DeadlineDraft) => void;
  errors?: FieldErrors;
  required?: boolean;
  /** The kinds that may be chosen; all of them unless said. */
  kinds?: readonly DeadlineDraft['kind'][];
}>;

/** How a deadline is set: its kind, then the number or the date that the kind asks for. */
export function DeadlineField({ label, value, onChange, errors = {}, required = false, kinds = deadlineKinds }: Props) {
  const { t } = useTranslation();
  const names = {
    'working-days': t('deadline.workingDays'),
    days: t('deadline.days'),
    months: t('deadline.months'),
    fixed: t('deadline.fixed'),
    none: t('deadline.none'),
  };
  return (
    <fieldset className={css.field}>
      <legend className={css.legend}>
        {label}
        {required && <span aria-hidden> *</span>}
      </legend>
      <div className={css.row}>
        {isCounted(value.kind) && (
          <TextInput
            className={css.number}
            aria-label={`${label} ${t('deadline.value')}`}
            type="number"
            inputMode="numeric"
            min={1}
            value={value.value}
            error={errors['value']}
            onChange={(event) => onChange({ ...value, value: event.currentTarget.value })}
          />
        )}
        <NativeSelect
          className={css.kind}
          aria-label={`${label} ${t('deadline.kind')}`}
          value={value.kind}
          error={errors['kind']}
          data={kinds.map((kind) => ({ value: kind, label: names[kind] }))}
          onChange={({ currentTarget }) => {
            if (isDeadlineKind(currentTarget.value)) onChange({ ...value, kind: currentTarget.value });
          }}
        />
        {value.kind === 'fixed' && (
          <TextInput
            aria-label={`${label} ${t('deadline.date')}`}
            type="date"
            value={value.date}
            error={errors['date']}
            onChange={(event) => onChange({ ...value, date: event.currentTarget.value })}
          />
        )}
      </div>
      {(value.kind === 'days' || value.kind === 'months') && (
        <Checkbox
          mt="xs"
          label={t('deadline.roll')}
          checked={value.roll}
          onChange={(event) => onChange({ ...value, roll: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  );
}
