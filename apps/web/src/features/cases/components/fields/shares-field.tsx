import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../../../shared/lib/field-errors';
import { UnitSelect } from '../../../../shared/trade/unit-select';
import { emptyShare, type ShareDraft } from '../../lib/field-value';
import css from './fields.module.css';

const MOST = 50;

type Props = Readonly<{
  label: string;
  error: string | undefined;
  errors: FieldErrors;
  value: readonly ShareDraft[];
  /** The due date of the case; no share may end later, and the API says so. */
  latest: string | null;
  onChange: (shares: readonly ShareDraft[]) => void;
}>;

/** The shares into which a unit splits its part: which unit below does what, how much it weighs, and until when. */
export function SharesField({ label, error, errors, value, latest, onChange }: Props) {
  const { t } = useTranslation();
  const replace = (place: number, share: ShareDraft) =>
    onChange(value.map((other, index) => (index === place ? share : other)));
  return (
    <fieldset className={css.measures}>
      <legend>{label}</legend>
      {value.map((share, place) => (
        <OneShare
          key={place}
          n={place + 1}
          share={share}
          latest={latest}
          errorOf={(name) => errors[`${place}.${name}`]}
          onChange={(next) => replace(place, next)}
          onRemove={value.length > 1 ? () => onChange(value.filter((_, index) => index !== place)) : undefined}
        />
      ))}
      {error && value.length === 0 && <p className="field-error">{error}</p>}
      <Button
        variant="default"
        disabled={value.length >= MOST}
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => onChange([...value, { ...emptyShare, dueOn: value.at(-1)?.dueOn ?? '' }])}
      >
        {t('course.shares.add')}
      </Button>
    </fieldset>
  );
}

type OneProps = Readonly<{
  n: number;
  share: ShareDraft;
  latest: string | null;
  errorOf: (name: keyof ShareDraft) => string | undefined;
  onChange: (share: ShareDraft) => void;
  onRemove: (() => void) | undefined;
}>;

function OneShare({ n, share, latest, errorOf, onChange, onRemove }: OneProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={css.measure}>
      <legend>{t('course.shares.number', { n })}</legend>
      <UnitSelect
        label={t('course.shares.unit')}
        required
        error={errorOf('unitId')}
        value={share.unitId || null}
        onChange={(unitId) => onChange({ ...share, unitId: unitId ?? '' })}
      />
      <Textarea
        label={t('course.shares.what')}
        minRows={2}
        required
        maxLength={1000}
        error={errorOf('what')}
        value={share.what}
        onChange={(event) => onChange({ ...share, what: event.currentTarget.value })}
      />
      <div className={css.pair}>
        <TextInput
          label={t('course.shares.weight')}
          type="number"
          min={1}
          max={100}
          required
          error={errorOf('weight')}
          value={share.weight}
          onChange={(event) => onChange({ ...share, weight: event.currentTarget.value })}
        />
        <TextInput
          label={`${t('course.shares.due')}${t('common.optional')}`}
          type="date"
          max={latest ?? undefined}
          error={errorOf('dueOn')}
          value={share.dueOn}
          onChange={(event) => onChange({ ...share, dueOn: event.currentTarget.value })}
        />
      </div>
      {onRemove && (
        <Button
          className={css.remove}
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={18} aria-hidden />}
          onClick={onRemove}
        >
          {t('course.shares.remove', { n })}
        </Button>
      )}
    </fieldset>
  );
}
