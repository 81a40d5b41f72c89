import { Button, TextInput } from '@mantine/core';
import { IconColumns3, IconFilter, IconSearch } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnLayout } from '../lib/column-layout';
import type { Change } from '../lib/filter-chips';
import { countConditions, type LedgerFilters } from '../lib/ledger-filters';
import { ColumnsDialog } from './columns-dialog';
import css from './filter-bar.module.css';
import { FilterChips } from './filter-chips';
import { FilterChoices } from './filter-choices';

type Props = Readonly<{
  filters: LedgerFilters;
  onChange: (changes: Change) => void;
  onClear: () => void;
  /** Without it there are no columns to choose, as on a phone. */
  columns: Readonly<{ layout: ColumnLayout; onLayout: (layout: ColumnLayout) => void }> | null;
}>;

/** What narrows the ledger: words at once, the rest behind a button, and what is in force always in sight. */
export function FilterBar(props: Props) {
  const { t } = useTranslation();
  const { filters, columns } = props;
  const [isChoosing, setIsChoosing] = useState(false);
  const [isOpen, setIsOpen] = useState(false);
  const count = countConditions(filters);
  return (
    <section className={css.bar} aria-label={t('ledger.filters')}>
      <div className={css.line}>
        <TextFilter key={filters.text ?? ''} {...props} />
        <Button
          variant={isOpen ? 'light' : 'default'}
          leftSection={<IconFilter size={18} aria-hidden />}
          aria-expanded={isOpen}
          aria-controls="ledger-filters"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('ledger.hideFilters') : t('ledger.showFilters')}
          {count > 0 && ` (${count})`}
        </Button>
        {columns && (
          <Button
            variant="default"
            leftSection={<IconColumns3 size={18} aria-hidden />}
            onClick={() => setIsChoosing(true)}
          >
            {t('ledger.columns.open')}
          </Button>
        )}
      </div>
      <div className={css.more} id="ledger-filters" hidden={!isOpen}>
        {isOpen && <FilterChoices filters={filters} onChange={props.onChange} />}
      </div>
      <FilterChips {...props} />
      {columns && isChoosing && (
        <ColumnsDialog layout={columns.layout} onChange={columns.onLayout} onClose={() => setIsChoosing(false)} />
      )}
    </section>
  );
}

function TextFilter({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState(filters.text ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onChange({ text: text.trim() });
  };
  return (
    <search className={css.find}>
      <form className={css.search} onSubmit={submit}>
        <TextInput
          type="search"
          aria-label={t('ledger.text')}
          placeholder={t('ledger.text')}
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" leftSection={<IconSearch size={18} aria-hidden />}>
          {t('ledger.search')}
        </Button>
      </form>
    </search>
  );
}
