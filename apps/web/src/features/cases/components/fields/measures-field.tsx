import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../../../shared/lib/field-errors';
import { emptyMeasure, type MeasureDraft } from '../../lib/field-value';
import css from './fields.module.css';

type Props = Readonly<{
  label: string;
  error: string | undefined;
  errors: FieldErrors;
  value: readonly MeasureDraft[];
  /** The due date of the case; no measure may end later, and the API says so. */
  latest: string | null;
  onChange: (measures: readonly MeasureDraft[]) => void;
}>;

/** The measures of a plan: what, who, until when, and how it is known to be done. */
export function MeasuresField({ label, error, errors, value, latest, onChange }: Props) {
  const { t } = useTranslation();
  const replace = (place: number, measure: MeasureDraft) =>
    onChange(value.map((other, index) => (index === place ? measure : other)));
  return (
    <fieldset className={css.measures}>
      <legend>{label}</legend>
      {value.map((measure, place) => (
        <OneMeasure
          key={measure.id ?? `new-${place}`}
          n={place + 1}
          measure={measure}
          latest={latest}
          errorOf={(name) => errors[`${place}.${name}`]}
          onChange={(next) => replace(place, next)}
          onRemove={value.length > 1 ? () => onChange(value.filter((_, index) => index !== place)) : undefined}
        />
      ))}
      {error && value.length === 0 && <p className="field-error">{error}</p>}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => onChange([...value, { ...emptyMeasure, dueOn: value.at(-1)?.dueOn ?? '' }])}
      >
        {t('cases.form.addMeasure')}
      </Button>
    </fieldset>
  );
}

type OneProps = Readonly<{
  n: number;
  measure: MeasureDraft;
  latest: string | null;
  errorOf: (name: string) => string | undefined;
  onChange: (measure: MeasureDraft) => void;
  onRemove: (() => void) | undefined;
}>;

function OneMeasure({ n, measure, latest, errorOf, onChange, onRemove }: OneProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.measure}>
      <legend>{t('cases.form.measureNumber', { n })}</legend>
      <Textarea
        label={t('cases.form.measureText')}
        minRows={2}
        required
        error={errorOf('text')}
        value={measure.text}
        onChange={(event) => onChange({ ...measure, text: event.currentTarget.value })}
      />
      <div className={css.pair}>
        <TextInput
          label={t('cases.measure.owner')}
          required
          error={errorOf('owner')}
          value={measure.owner}
          onChange={(event) => onChange({ ...measure, owner: event.currentTarget.value })}
        />
        <TextInput
          label={t('cases.measure.due')}
          type="date"
          required
          max={latest ?? undefined}
          error={errorOf('dueOn')}
          value={measure.dueOn}
          onChange={(event) => onChange({ ...measure, dueOn: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('cases.measure.standard')}
        required
        error={errorOf('standard')}
        value={measure.standard}
        onChange={(event) => onChange({ ...measure, standard: event.currentTarget.value })}
      />
      {onRemove && (
        <Button
          className={css.remove}
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={onRemove}
        >
          {t('cases.form.removeMeasure', { n })}
        </Button>
      )}
    </fieldset>
  );
}
