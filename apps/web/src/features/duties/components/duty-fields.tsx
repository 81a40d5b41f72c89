import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { domains } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorAt, type FieldErrors } from '../../../shared/lib/field-errors';
import { templatesQuery } from '../../../shared/reference/list-templates';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { CodeSelect } from '../../../shared/trade/code-select';
import { UnitSelect } from '../../../shared/trade/unit-select';
import type { DutyDraft } from '../lib/duty-draft';
import css from './duties.module.css';

type Props = Readonly<{ draft: DutyDraft; errors: FieldErrors; onSet: (change: Partial<DutyDraft>) => void }>;

/** What an obligation is, whose it is, and when it comes. */
export function DutyFields({ draft, errors, onSet }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        data-autofocus
        label={t('cadences.duties.name')}
        required
        maxLength={150}
        error={errors['name']}
        value={draft.name}
        onChange={(event) => onSet({ name: event.currentTarget.value })}
      />
      <Textarea
        label={t('cadences.duties.text')}
        required
        autosize
        minRows={2}
        maxLength={4000}
        error={errors['text']}
        value={draft.text}
        onChange={(event) => onSet({ text: event.currentTarget.value })}
      />
      <CadenceFields draft={draft} errors={errors} onSet={onSet} />
      <UnitSelect
        label={`${t('cadences.duties.leadUnit')}${t('common.optional')}`}
        error={errors['leadUnitId']}
        value={draft.leadUnitId}
        onChange={(leadUnitId) => onSet({ leadUnitId })}
      />
      <CaseFields draft={draft} errors={errors} onSet={onSet} />
      <Checkbox
        label={t('cadences.duties.active')}
        checked={draft.active}
        onChange={(event) => onSet({ active: event.currentTarget.checked })}
      />
    </>
  );
}

const kinds = ['yearly', 'quarterly', 'monthly'] as const;
const isKind = (text: string): text is DutyDraft['kind'] => kinds.some((kind) => kind === text);

function CadenceFields({ draft, errors, onSet }: Props) {
  const { t } = useTranslation();
  const { kind } = draft;
  const monthLabel = t(kind === 'quarterly' ? 'cadences.duties.monthOfQuarter' : 'cadences.duties.month');
  return (
    <div className={css.numbers}>
      <NativeSelect
        label={t('cadences.duties.cadence')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`cadences.duties.kinds.${value}`) }))}
        onChange={({ currentTarget: { value } }) => isKind(value) && onSet({ kind: value })}
      />
      {kind !== 'monthly' && (
        <TextInput
          label={monthLabel}
          type="number"
          required
          error={errorAt(errors, kind === 'yearly' ? 'cadence.on.month' : 'cadence.month')}
          value={draft.month}
          onChange={(event) => onSet({ month: event.currentTarget.value })}
        />
      )}
      <TextInput
        label={t('cadences.duties.day')}
        description={kind === 'yearly' ? undefined : t('cadences.duties.dayHint')}
        type="number"
        required
        error={errorAt(errors, kind === 'yearly' ? 'cadence.on.day' : 'cadence.day')}
        value={draft.day}
        onChange={(event) => onSet({ day: event.currentTarget.value })}
      />
      <TextInput
        label={t('cadences.duties.leadDays')}
        type="number"
        required
        error={errors['leadDays']}
        value={draft.leadDays}
        onChange={(event) => onSet({ leadDays: event.currentTarget.value })}
      />
    </div>
  );
}

/** What kind of case it becomes. */
function CaseFields({ draft, errors, onSet }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const workflows = useWorkflows();
  const templates = (useQuery(templatesQuery).data ?? []).filter(
    ({ active, workflows: of }) => active && of.includes(draft.workflow),
  );
  return (
    <>
      <NativeSelect
        label={t('cadences.duties.workflow')}
        error={errors['workflow']}
        value={draft.workflow}
        data={workflows.map(({ id, label }) => ({ value: id, label: words(label) }))}
        onChange={(event) => onSet({ workflow: event.currentTarget.value, template: '' })}
      />
      <NativeSelect
        label={`${t('cadences.duties.template')}${t('common.optional')}`}
        error={errors['template']}
        value={draft.template}
        data={[
          { value: '', label: t('cadences.duties.noTemplate') },
          ...templates.map(({ code, label }) => ({ value: code, label: `${words(label)}（${code}）` })),
        ]}
        onChange={(event) => onSet({ template: event.currentTarget.value })}
      />
      <CodeSelect
        label={t('cadences.duties.domain')}
        list={domains}
        of="domain"
        value={draft.domain}
        onChange={(domain) => onSet({ domain: domain === '' ? 'other' : domain })}
      />
    </>
  );
}
