import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorAt, type FieldErrors } from '../../../shared/lib/field-errors';
import type { LeadDraft } from '../lib/ladder-draft';
import css from './ladders-page.module.css';
import { NumberField } from './template-requests';

type Props = Readonly<{
  label: string;
  value: LeadDraft;
  onChange: (value: LeadDraft) => void;
  errors: FieldErrors;
  /** The member of which the errors are. */
  name: string;
}>;

/** A length of time in working or natural days. */
export function LeadField({ label, value, onChange, errors, name }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.lead}>
      <NumberField
        label={label}
        required
        error={errorAt(errors, name)}
        value={value.value}
        onChange={(text) => onChange({ ...value, value: text })}
      />
      <NativeSelect
        label={t('ladders.countedIn')}
        aria-label={t('ladders.unitOf', { label })}
        value={value.unit}
        data={(['wd', 'd'] as const).map((unit) => ({ value: unit, label: t(`ladders.${unit}`) }))}
        onChange={({ currentTarget }) => onChange({ ...value, unit: currentTarget.value === 'd' ? 'd' : 'wd' })}
      />
    </div>
  );
}
