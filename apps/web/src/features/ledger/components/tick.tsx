import { Checkbox } from '@mantine/core';
import { BULK_LIMIT, type LedgerRow } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import type { CaseTicks } from './use-case-selection';

type Props = Readonly<{ ticks: CaseTicks; row: LedgerRow; tabIndex?: number }>;

/** Ticks one case. */
export function Tick({ ticks, row: { id, number, title }, tabIndex }: Props) {
  const { t } = useTranslation();
  return (
    <Checkbox
      aria-label={t('bulk.select.row', { number, title })}
      checked={ticks.stateOf([id]) === 'all'}
      disabled={ticks.isAll}
      tabIndex={tabIndex}
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

/** Ticks all cases that match, where they are not too many for one operation. */
export function TickAll({ ticks, total }: Readonly<{ ticks: CaseTicks; total: number }>) {
  const { t } = useTranslation();
  const isTooMany = total > BULK_LIMIT;
  const label = isTooMany ? t('bulk.select.tooMany', { limit: BULK_LIMIT }) : t('bulk.select.all', { n: total });
  return (
    <Checkbox
      aria-label={label}
      title={label}
      checked={ticks.isAll}
      indeterminate={!ticks.isAll && ticks.count > 0}
      disabled={isTooMany}
      tabIndex={-1}
      onChange={() => (ticks.isAll ? ticks.clear() : ticks.chooseAll())}
    />
  );
}
