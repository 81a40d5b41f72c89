import { Button } from '@mantine/core';
import { domains, lightLabels, results, severities, sourceTypes, valuesOf, type Words } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { inspectionsQuery } from '../../../shared/reference/list-inspections';
import { useUnitName } from '../../../shared/reference/list-units';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { conditionLabels } from '../lib/condition-labels';
import { chipsOf, type Change, type Say } from '../lib/filter-chips';
import type { LedgerFilters, ShownCondition } from '../lib/ledger-filters';
import css from './filter-bar.module.css';

type Props = Readonly<{ filters: LedgerFilters; onChange: (changes: Change) => void; onClear: () => void }>;

/** The conditions in force, each with a button that takes it away. */
export function FilterChips({ filters, onChange, onClear }: Props) {
  const { t } = useTranslation();
  const chips = chipsOf(filters, useSaying(filters));
  if (chips.length === 0) return null;
  return (
    <ul className={`plain ${css.chips}`} aria-label={t('ledger.inForce')}>
      {chips.map(({ name, value, without }) => (
        <li key={name}>
          <button
            type="button"
            className={css.chip}
            aria-label={t('ledger.without', { label: t(conditionLabels[name]), value })}
            onClick={() => onChange(without)}
          >
            <span className="soft">{t(conditionLabels[name])}</span> {value}
            <IconX size={16} aria-hidden />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button variant="subtle" size="sm" onClick={onClear}>
            {t('ledger.clear')}
          </Button>
        </li>
      )}
    </ul>
  );
}

type Speaker = (value: string) => string | undefined;
type Labelled = readonly Readonly<{ id: string; label: Words }>[];

/** Values in the words that their fields use; a name that has not come yet is three dots. */
function useSaying({ inspectionId }: LedgerFilters): Say {
  const { t } = useTranslation();
  const words = useWords();
  const workflows = useWorkflows();
  const unitName = useUnitName();
  const inspections = useQuery({ ...inspectionsQuery, enabled: inspectionId !== undefined }).data?.items ?? [];
  const said = (label: Words | undefined) => label && words(label);
  const coded =
    (list: Readonly<Record<string, Words>>): Speaker =>
    (value) =>
      said(list[value]);
  const labelled =
    (list: Labelled): Speaker =>
    (value) =>
      said(list.find(({ id }) => id === value)?.label);
  const yesNo: Speaker = (value) => t(value === 'true' ? 'common.yes' : 'common.no');
  const speakers: Partial<Record<ShownCondition, Speaker>> = {
    text: (value) => t('ledger.quoted', { value }),
    workflow: labelled(workflows),
    state: labelled(workflows.flatMap(({ states }) => states)),
    unitId: unitName,
    light: coded(lightLabels),
    domain: coded(domains),
    sourceType: coded(sourceTypes),
    severity: coded(severities),
    result: coded(results),
    inspectionId: (value) => inspections.find(({ id }) => id === value)?.name,
    open: (value) => t(value === 'true' ? 'ledger.onlyOpen' : 'ledger.onlyClosed'),
    awaitsMe: yesNo,
    urgent: yesNo,
    relapsed: yesNo,
  };
  return (name, value) => {
    const speak = speakers[name];
    if (!speak) return value;
    const values = name === 'text' ? [value] : valuesOf(value);
    return values.map((one) => speak(one) ?? '…').join('、');
  };
}
