import { Button, NativeSelect, TextInput } from '@mantine/core';
import { domains, light, lightLabels, type Light } from '@bihuan/contracts';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { CodeSelect } from '../../../shared/trade/code-select';
import { UnitSelect } from '../../../shared/trade/unit-select';
import { countConditions, type LedgerFilters } from '../lib/ledger-filters';
import css from './filter-bar.module.css';

type Props = Readonly<{
  filters: LedgerFilters;
  onChange: (changes: Readonly<Record<string, string | undefined>>) => void;
  onClear: () => void;
}>;

const lights: readonly Light[] = light.options;

export function FilterBar(props: Props) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const count = countConditions(props.filters);
  return (
    <section className={css.bar} aria-label={t('ledger.filters')}>
      <TextFilter key={props.filters.text ?? ''} {...props} />
      <Button
        className={css.toggle}
        variant="default"
        leftSection={<IconFilter size={18} aria-hidden />}
        aria-expanded={isOpen}
        aria-controls="ledger-filters"
        onClick={() => setIsOpen(!isOpen)}
      >
        {isOpen ? t('ledger.hideFilters') : t('ledger.showFilters')}
        {count > 0 && ` (${count})`}
      </Button>
      <div className={css.more} id="ledger-filters" data-open={isOpen || undefined}>
        <Choices {...props} />
        {count > 0 && (
          <Button variant="subtle" onClick={props.onClear}>
            {t('ledger.clear')}
          </Button>
        )}
      </div>
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
    <search>
      <form className={css.search} onSubmit={submit}>
        <TextInput
          type="search"
          label={t('ledger.text')}
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

function Choices({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const workflows = useWorkflows();
  const states = workflows.find(({ id }) => id === filters.workflow)?.states ?? [];
  const all = { value: '', label: t('common.all') };
  const lightOptions = lights.map((value) => ({ value, label: words(lightLabels[value]) }));
  return (
    <>
      <NativeSelect
        label={t('ledger.workflow')}
        value={filters.workflow ?? ''}
        data={[all, ...workflows.map(({ id, label }) => ({ value: id, label: words(label) }))]}
        onChange={(event) => onChange({ workflow: event.currentTarget.value, state: undefined })}
      />
      {filters.workflow && (
        <NativeSelect
          label={t('ledger.state')}
          value={filters.state ?? ''}
          data={[all, ...states.map(({ id, label }) => ({ value: id, label: words(label) }))]}
          onChange={(event) => onChange({ state: event.currentTarget.value })}
        />
      )}
      <UnitSelect
        label={t('ledger.unit')}
        value={filters.unitId ?? null}
        onChange={(unitId) => onChange({ unitId: unitId ?? undefined })}
      />
      <NativeSelect
        label={t('ledger.light')}
        value={filters.light ?? ''}
        data={[all, ...lightOptions]}
        onChange={(event) => onChange({ light: event.currentTarget.value })}
      />
      <CodeSelect
        label={t('ledger.domain')}
        list={domains}
        value={filters.domain ?? ''}
        empty={t('common.all')}
        onChange={(domain) => onChange({ domain })}
      />
      <NativeSelect
        label={t('ledger.open')}
        value={filters.open ?? ''}
        data={[all, { value: 'true', label: t('ledger.onlyOpen') }, { value: 'false', label: t('ledger.onlyClosed') }]}
        onChange={(event) => onChange({ open: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('ledger.sort')}
        value={filters.sort}
        data={[
          { value: 'due', label: t('ledger.byDue') },
          { value: 'registered', label: t('ledger.byRegistered') },
          { value: 'number', label: t('ledger.byNumber') },
        ]}
        onChange={(event) => onChange({ sort: event.currentTarget.value })}
      />
    </>
  );
}
