import { Checkbox, NativeSelect } from '@mantine/core';
import { domains, severities, sourceTypes, type LedgerDefaults } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { useInspections } from '../../../shared/reference/list-inspections';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { CodeSelect } from '../../../shared/trade/code-select';
import { RuleField } from '../../../shared/trade/rule-field';
import { UnitSelect } from '../../../shared/trade/unit-select';
import css from './ledger-import.module.css';

type Props = Readonly<{ value: LedgerDefaults; onChange: (value: LedgerDefaults) => void }>;

/** What new cases need and the ledger does not say. */
export function DefaultsFields({ value, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const workflows = useWorkflows();
  const inspections = useInspections().data?.items ?? [];
  const set = (change: Partial<LedgerDefaults>) => onChange({ ...value, ...change });
  return (
    <div className="stack">
      <p className="prose soft">{t('ledgerImport.defaultsLead')}</p>
      <div className={css.fields}>
        <NativeSelect
          label={t('ledgerImport.workflow')}
          value={value.workflow}
          data={workflows.map(({ id, label }) => ({ value: id, label: words(label) }))}
          onChange={(event) => set({ workflow: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('ledgerImport.inspection')}
          value={value.inspectionId ?? ''}
          data={[
            { value: '', label: t('ledgerImport.noInspection') },
            ...inspections.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => set({ inspectionId: event.currentTarget.value || null })}
        />
        <CodeSelect
          label={t('ledgerImport.source')}
          list={sourceTypes}
          of="sourceType"
          value={value.sourceType}
          onChange={(sourceType) => sourceType !== '' && set({ sourceType })}
        />
        <CodeSelect
          label={t('ledgerImport.domain')}
          list={domains}
          of="domain"
          value={value.domain}
          onChange={(domain) => domain !== '' && set({ domain })}
        />
        <CodeSelect
          label={t('ledgerImport.severity')}
          list={severities}
          value={value.severity}
          onChange={(severity) => severity !== '' && set({ severity })}
        />
        <UnitSelect
          label={t('ledgerImport.leadUnit')}
          value={value.leadUnitId}
          onChange={(leadUnitId) => set({ leadUnitId })}
        />
        <UnitSelect
          label={t('ledgerImport.verifyUnit')}
          value={value.verifyUnitId}
          onChange={(verifyUnitId) => set({ verifyUnitId })}
        />
      </div>
      <RuleField
        label={t('ledgerImport.deadline')}
        value={value.deadlineRule}
        onChange={(deadlineRule) => set({ deadlineRule })}
      />
      <Checkbox
        label={t('ledgerImport.publicity')}
        checked={value.publicityRequired}
        onChange={(event) => set({ publicityRequired: event.currentTarget.checked })}
      />
    </div>
  );
}
