import { MultiSelect, Select, type OptionsFilter } from '@mantine/core';
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
type OneProps = Common &
  Readonly<{
    value: string | null;
    onChange: (id: string | null) => void;
    clearable?: boolean;
    /** Which units in use may be chosen; all of them, unless said otherwise. */
    isOffered?: (unit: UnitView) => boolean;
  }>;
type ManyProps = Common & Readonly<{ value: readonly string[]; onChange: (ids: string[]) => void }>;

const everyUnit = () => true;
const optionsOf = (units: readonly UnitView[], chosen: readonly string[], isOffered: (unit: UnitView) => boolean) =>
  units
    .filter((unit) => chosen.includes(unit.id) || (unit.active && isOffered(unit)))
    .map((unit) => ({ value: unit.id, label: unit.name }));

/** Finds a unit by its name, its short name, or a name it had before. */
const byAnyName =
  (units: readonly UnitView[]): OptionsFilter =>
  ({ options, search }) => {
    const wanted = search.trim().toLowerCase();
    const named = new Set(
      units
        .filter(({ name, shortName, formerNames }) =>
          [name, shortName, ...formerNames].some((one) => one.toLowerCase().includes(wanted)),
        )
        .map(({ id }) => id),
    );
    return options.filter((option) => !('value' in option) || named.has(option.value));
  };

/**
 * The units on offer. Their arrival writes the name of the chosen one into the field, into the middle of what is being
 * typed: so the field takes no typing until they are there, and is then drawn anew with the name in its place.
 */
function useOptions(chosen: readonly string[], isOffered: (unit: UnitView) => boolean = everyUnit) {
  const { data, isPending } = useQuery(unitsQuery);
  const state = {
    data: optionsOf(data ?? [], chosen, isOffered),
    filter: byAnyName(data ?? []),
    readOnly: isPending,
    loading: isPending,
  };
  return { key: isPending ? 'coming' : 'there', state };
}

/** One unit, found by typing a part of its name. */
export function UnitSelect({ value, onChange, clearable = true, isOffered, ...rest }: OneProps) {
  const { t } = useTranslation();
  const { key, state } = useOptions(value === null ? [] : [value], isOffered);
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
