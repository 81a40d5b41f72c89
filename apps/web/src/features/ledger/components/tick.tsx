import { Checkbox } from '@mantine/core';
import type { LedgerRow } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import type { CaseTicks } from './use-case-selection';

type Props = Readonly<{ ticks: CaseTicks; row: LedgerRow }>;

/** Ticks one case. */
export function Tick({ ticks, row: { id, number, title } }: Props) {
  const { t } = useTranslation();
  return (
    <Checkbox
      aria-label={t('bulk.select.row', { number, title })}
      checked={ticks.stateOf([id]) === 'all'}
      disabled={ticks.isAll}
      onChange={() => ticks.toggle([id])}
    />
  );
}

/** Ticks all cases of the page. */
export function TickPage({
  ticks,
  rows,
  label,
}: Readonly<{ ticks: CaseTicks; rows: readonly LedgerRow[]; label?: string }>) {
  const { t } = useTranslation();
  const ids = rows.map(({ id }) => id);
  const state = ticks.stateOf(ids);
  return (
    <Checkbox
      label={label}
      aria-label={label ? undefined : t('bulk.select.page')}
      checked={state === 'all'}
      indeterminate={state === 'some'}
      disabled={ticks.isAll}
      onChange={() => ticks.toggle(ids)}
    />
  );
}
