import { MultiSelect, Select } from '@mantine/core';
import type { UnitView } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '../reference/list-units';
import css from './unit-select.module.css';

type Common = Readonly<{
  label: string;
  description?: ReactNode;
  error?: string;
  required?: boolean;
  id?: string;
}>;
type OneProps = Common & Readonly<{ value: string | null; onChange: (id: string | null) => void; clearable?: boolean }>;
type ManyProps = Common & Readonly<{ value: readonly string[]; onChange: (ids: string[]) => void }>;

const optionsOf = (units: readonly UnitView[], chosen: readonly string[]) =>
  units.filter((unit) => unit.active || chosen.includes(unit.id)).map((unit) => ({ value: unit.id, label: unit.name }));

/**
 * The units on offer. Their arrival writes the name of the chosen one into the field, into the middle of what is being
 * typed: so the field takes no typing until they are there, and is then drawn anew with the name in its place.
 */
function useOptions(chosen: readonly string[]) {
  const { data, isPending } = useQuery(unitsQuery);
  const state = { data: optionsOf(data ?? [], chosen), readOnly: isPending, loading: isPending };
  return { key: isPending ? 'coming' : 'there', state };
}

/** One unit, found by typing a part of its name. */
export function UnitSelect({ value, onChange, clearable = true, ...rest }: OneProps) {
  const { t } = useTranslation();
  const { key, state } = useOptions(value === null ? [] : [value]);
  return (
    <Select
      key={key}
      {...rest}
      searchable
      withScrollArea={false}
      classNames={{ options: css.options }}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('common.unit.clear') }}
      allowDeselect={false}
      placeholder={t('common.unit.placeholder')}
      nothingFoundMessage={t('common.unit.nothing')}
      {...state}
      value={value}
      onChange={onChange}
    />
  );
}

/** Several units. */
export function UnitsSelect({ value, onChange, ...rest }: ManyProps) {
  const { t } = useTranslation();
  const { key, state } = useOptions(value);
  return (
    <MultiSelect
      key={key}
      {...rest}
      searchable
      withScrollArea={false}
      classNames={{ options: css.options }}
      hidePickedOptions
      placeholder={value.length === 0 ? t('common.unit.placeholder') : undefined}
      nothingFoundMessage={t('common.unit.nothing')}
      {...state}
      value={[...value]}
      onChange={onChange}
    />
  );
}
