import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { domains, severities, sourceTypes } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorAt, errorsBelow } from '../../../shared/lib/field-errors';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { CodeSelect } from '../../../shared/trade/code-select';
import { draftOfRule } from '../../../shared/trade/deadline-draft';
import { DeadlineField } from '../../../shared/trade/deadline-field';
import { UnitSelect, UnitsSelect } from '../../../shared/trade/unit-select';
import { Panel } from '../../../shared/ui/panel';
import { ExtraFields } from './extra-fields';
import { InspectionField } from './inspection-field';
import { TemplateField } from './template-field';
import type { RegisterFieldsProps } from './register-form';
import css from './register-form.module.css';

export function WordsFields({ draft, errors, onSet }: RegisterFieldsProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('register.what')}>
      <div className={css.fields}>
        <TextInput
          label={t('register.caseTitle')}
          required
          maxLength={200}
          error={errors['title']}
          value={draft.title}
          onChange={(event) => onSet({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('register.finding')}
          description={t('register.findingHint')}
          required
          minRows={5}
          error={errors['finding']}
          value={draft.finding}
          onChange={(event) => onSet({ finding: event.currentTarget.value })}
        />
        <Textarea
          label={`${t('register.cause')}${t('common.optional')}`}
          minRows={2}
          error={errors['cause']}
          value={draft.cause}
          onChange={(event) => onSet({ cause: event.currentTarget.value })}
        />
      </div>
    </Panel>
  );
}

export function SourceFields({ draft, errors, onSet }: RegisterFieldsProps) {
  const { t } = useTranslation();
  const words = useWords();
  const workflows = useWorkflows();
  return (
    <Panel title={t('register.where')}>
      <div className={css.fields}>
        <div className={css.pair}>
          <NativeSelect
            label={t('register.workflow')}
            error={errors['workflow']}
            value={draft.workflow}
            data={workflows.map(({ id, label }) => ({ value: id, label: words(label) }))}
            onChange={(event) =>
              onSet({ workflow: event.currentTarget.value, template: '', rectificationType: '', amount: '' })
            }
          />
          <CodeSelect
            label={t('register.sourceType')}
            list={sourceTypes}
            of="sourceType"
            required
            empty={t('validation.choose')}
            error={errors['sourceType']}
            value={draft.sourceType}
            onChange={(sourceType) => onSet({ sourceType })}
          />
          <CodeSelect
            label={t('register.domain')}
            list={domains}
            of="domain"
            required
            empty={t('validation.choose')}
            error={errors['domain']}
            value={draft.domain}
            onChange={(domain) => onSet({ domain })}
          />
          <CodeSelect
            label={t('register.severity')}
            list={severities}
            error={errors['severity']}
            value={draft.severity}
            onChange={(severity) => onSet({ severity })}
          />
          <TextInput
            label={`${t('register.externalNumber')}${t('common.optional')}`}
            maxLength={100}
            error={errors['externalNumber']}
            value={draft.externalNumber}
            onChange={(event) => onSet({ externalNumber: event.currentTarget.value })}
          />
          <ExtraFields draft={draft} errors={errors} onSet={onSet} />
        </div>
        <InspectionField
          value={draft.inspectionId}
          error={errors['inspectionId']}
          onChange={(inspectionId) => onSet({ inspectionId })}
        />
      </div>
    </Panel>
  );
}

export function AssignmentFields({ draft, errors, onSet }: RegisterFieldsProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('register.who')}>
      <div className={css.fields}>
        <div className={css.pair}>
          <UnitSelect
            label={`${t('register.leadUnit')}${t('common.optional')}`}
            error={errors['leadUnitId']}
            value={draft.leadUnitId}
            onChange={(leadUnitId) => onSet({ leadUnitId })}
          />
          <UnitSelect
            label={`${t('register.verify')}${t('common.optional')}`}
            description={t('register.verifyHint')}
            error={errors['verifyUnitId']}
            value={draft.verifyUnitId}
            onChange={(verifyUnitId) => onSet({ verifyUnitId })}
          />
        </div>
        <UnitsSelect
          label={`${t('register.assist')}${t('common.optional')}`}
          error={errorAt(errors, 'assistUnitIds')}
          value={draft.assistUnitIds}
          onChange={(assistUnitIds) => onSet({ assistUnitIds })}
        />
        <TemplateField
          workflow={draft.workflow}
          value={draft.template}
          error={errors['template']}
          onChange={(chosen) =>
            onSet(chosen ? { template: chosen.code, deadline: draftOfRule(chosen.proposed) } : { template: '' })
          }
        />
        <DeadlineField
          label={t('register.deadline')}
          required
          errors={errorsBelow(errors, 'deadlineRule')}
          value={draft.deadline}
          onChange={(deadline) => onSet({ deadline })}
        />
        <Checkbox
          label={t('register.publicity')}
          checked={draft.publicityRequired}
          onChange={(event) => onSet({ publicityRequired: event.currentTarget.checked })}
        />
      </div>
    </Panel>
  );
}
