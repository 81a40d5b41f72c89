import { NativeSelect } from '@mantine/core';
import { gridColumns, isSortable, usualDirection } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import type { Change } from '../lib/filter-chips';
import { columnIds } from '../lib/ledger-columns';
import type { LedgerFilters } from '../lib/ledger-filters';

type Props = Readonly<{ filters: LedgerFilters; onChange: (changes: Change) => void }>;

/** The same as pressing the heads of columns, for those who have none, as on a phone. */
export function SortChoice({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const columns = columnIds.filter(isSortable).filter((id) => id !== 'due-on');
  return (
    <>
      <NativeSelect
        label={t('ledger.sort')}
        value={filters.sort}
        data={[
          { value: 'due', label: words(gridColumns['due-on']) },
          ...columns.map((id) => ({ value: id, label: words(gridColumns[id]) })),
        ]}
        onChange={(event) => onChange({ sort: event.currentTarget.value, direction: undefined })}
      />
      <NativeSelect
        label={t('ledger.direction')}
        value={filters.direction ?? usualDirection(filters.sort)}
        data={[
          { value: 'asc', label: t('ledger.ascending') },
          { value: 'desc', label: t('ledger.descending') },
        ]}
        onChange={(event) => onChange({ direction: event.currentTarget.value })}
      />
    </>
  );
}
