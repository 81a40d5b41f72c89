import { MultiSelect, NativeSelect, TextInput } from '@mantine/core';
import { domains, lightLabels, results, severities, sourceTypes, valuesOf, type Words } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { useInspections } from '../../../shared/reference/list-inspections';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { UnitsSelect } from '../../../shared/trade/unit-select';
import { conditionLabels } from '../lib/condition-labels';
import type { Change } from '../lib/filter-chips';
import type { LedgerFilters } from '../lib/ledger-filters';
import { SortChoice } from './sort-choice';

type Props = Readonly<{ filters: LedgerFilters; onChange: (changes: Change) => void }>;
type Many = 'workflow' | 'state' | 'light' | 'domain' | 'sourceType' | 'severity' | 'result' | 'inspectionId';
type Option = Readonly<{ value: string; label: string }>;

const codeLists = {
  light: lightLabels,
  domain: domains,
  sourceType: sourceTypes,
  severity: severities,
  result: results,
};
const flags = ['open', 'urgent', 'relapsed'] as const;
const days = ['dueFrom', 'dueTo', 'registeredFrom', 'registeredTo', 'closedFrom', 'closedTo'] as const;

/** Every condition that can be chosen; where several values fit, several can be named. */
export function FilterChoices({ filters, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const inspections = useInspections().data?.items ?? [];
  const optionsOf = (list: Readonly<Record<string, Words>>): Option[] =>
    Object.entries(list).map(([value, label]) => ({ value, label: words(label) }));
  return (
    <>
      <WorkflowChoice filters={filters} onChange={onChange} />
      <UnitsSelect
        label={t('ledger.unit')}
        value={valuesOf(filters.unitId)}
        onChange={(ids) => onChange({ unitId: ids.join() })}
      />
      {(['light', 'domain', 'sourceType', 'severity', 'result'] as const).map((name) => (
        <ManyChoice key={name} name={name} options={optionsOf(codeLists[name])} filters={filters} onChange={onChange} />
      ))}
      <ManyChoice
        name="inspectionId"
        options={inspections.map(({ id, name }) => ({ value: id, label: name }))}
        filters={filters}
        onChange={onChange}
      />
      {flags.map((name) => (
        <NativeSelect
          key={name}
          label={t(conditionLabels[name])}
          value={filters[name] ?? ''}
          data={[
            { value: '', label: t('common.all') },
            { value: 'true', label: t(name === 'open' ? 'ledger.onlyOpen' : 'common.yes') },
            { value: 'false', label: t(name === 'open' ? 'ledger.onlyClosed' : 'common.no') },
          ]}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ))}
      {days.map((name) => (
        <TextInput
          key={name}
          type="date"
          label={t(conditionLabels[name])}
          value={filters[name] ?? ''}
          onChange={(event) => onChange({ [name]: event.currentTarget.value })}
        />
      ))}
      <SortChoice filters={filters} onChange={onChange} />
    </>
  );
}

function ManyChoice({
  name,
  options,
  filters,
  onChange,
}: Props & Readonly<{ name: Many; options: readonly Option[] }>) {
  const { t } = useTranslation();
  const chosen = valuesOf(filters[name]);
  return (
    <MultiSelect
      label={t(conditionLabels[name])}
      data={[...options]}
      value={[...chosen]}
      searchable
      withScrollArea={false}
      hidePickedOptions
      placeholder={chosen.length === 0 ? t('common.all') : undefined}
      nothingFoundMessage={t('common.none')}
      maxDropdownHeight={280}
      onChange={(values) => onChange({ [name]: values.join() })}
    />
  );
}

/** A workflow, and then its steps. */
function WorkflowChoice({ filters, onChange }: Props) {
  const words = useWords();
  const workflows = useWorkflows();
  const states = workflows.find(({ id }) => id === filters.workflow)?.states ?? [];
  const asOption = ({ id, label }: Readonly<{ id: string; label: Words }>) => ({ value: id, label: words(label) });
  return (
    <>
      <ManyChoice
        name="workflow"
        options={workflows.map(asOption)}
        filters={filters}
        onChange={(changes) => onChange({ ...changes, state: undefined })}
      />
      {states.length > 0 && (
        <ManyChoice name="state" options={states.map(asOption)} filters={filters} onChange={onChange} />
      )}
    </>
  );
}
