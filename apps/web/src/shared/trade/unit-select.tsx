import { MultiSelect, Select } from '@mantine/core';
import type { UnitView } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnits } from '../reference/list-units';
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

/** One unit, found by typing a part of its name. */
export function UnitSelect({ value, onChange, clearable = true, ...rest }: OneProps) {
  const { t } = useTranslation();
  const data = optionsOf(useUnits(), value === null ? [] : [value]);
  return (
    <Select
      {...rest}
      searchable
      withScrollArea={false}
      classNames={{ options: css.options }}
      clearable={clearable}
      clearButtonProps={{ 'aria-label': t('common.unit.clear') }}
      allowDeselect={false}
      placeholder={t('common.unit.placeholder')}
      nothingFoundMessage={t('common.unit.nothing')}
      data={data}
      value={value}
      onChange={onChange}
    />
  );
}

/** Several units. */
export function UnitsSelect({ value, onChange, ...rest }: ManyProps) {
  const { t } = useTranslation();
  const data = optionsOf(useUnits(), value);
  return (
    <MultiSelect
      {...rest}
      searchable
      withScrollArea={false}
      classNames={{ options: css.options }}
      hidePickedOptions
      placeholder={value.length === 0 ? t('common.unit.placeholder') : undefined}
      nothingFoundMessage={t('common.unit.nothing')}
      data={data}
      value={[...value]}
      onChange={onChange}
    />
  );
}
