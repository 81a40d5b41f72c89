import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { domains, severities, type DraftCase } from '@bihuan/contracts';
import { IconArrowMerge, IconCheck, IconMapPin, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { CodeSelect } from '../../../shared/trade/code-select';
import { UnitSelect, UnitsSelect } from '../../../shared/trade/unit-select';
import { isUnsure, lookedAt } from '../lib/drafts';
import type { DraftCardProps } from './draft-card';
import css from './drafts-pane.module.css';
import { RuleField } from '../../../shared/trade/rule-field';

/** All that a draft says, open for editing. */
export function DraftEditor({ draft, onChange, onLocate, onMerge, onRemove }: DraftCardProps) {
  const { t } = useTranslation();
  const set = (change: Partial<DraftCase>) => onChange({ ...draft, ...change });
  return (
    <div className={css.editor}>
      <div className={css.tools}>
        {isUnsure(draft) && (
          <Button
            variant="light"
            leftSection={<IconCheck size={18} aria-hidden />}
            onClick={() => onChange(lookedAt(draft))}
          >
            {t('intake.looksRight')}
          </Button>
        )}
        {draft.start !== null && (
          <Button variant="subtle" leftSection={<IconMapPin size={18} aria-hidden />} onClick={onLocate}>
            {t('intake.locate')}
          </Button>
        )}
        {onMerge && (
          <Button variant="subtle" leftSection={<IconArrowMerge size={18} aria-hidden />} onClick={onMerge}>
            {t('intake.mergeNext')}
          </Button>
        )}
        <Button variant="subtle" color="red" leftSection={<IconTrash size={18} aria-hidden />} onClick={onRemove}>
          {t('intake.removeItem')}
        </Button>
      </div>
      <TextInput
        label={t('intake.itemTitle')}
        maxLength={200}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t('intake.words')}
        maxLength={10_000}
        value={draft.finding}
        onChange={(event) => set({ finding: event.currentTarget.value })}
      />
      <Sorting draft={draft} onSet={set} />
      <div className={css.pair}>
        <UnitSelect
          label={t('intake.leadUnit')}
          value={draft.leadUnitId}
          onChange={(leadUnitId) => set({ leadUnitId })}
        />
        <UnitSelect
          label={t('intake.verifyUnit')}
          value={draft.verifyUnitId}
          onChange={(verifyUnitId) => set({ verifyUnitId })}
        />
      </div>
      <UnitsSelect
        label={t('intake.assistUnits')}
        value={draft.assistUnitIds}
        onChange={(assistUnitIds) => set({ assistUnitIds })}
      />
      <RuleField
        label={t('intake.deadline')}
        value={draft.deadlineRule}
        onChange={(deadlineRule) => set({ deadlineRule })}
      />
      <Checkbox
        label={t('intake.publicity')}
        checked={draft.publicityRequired}
        onChange={(event) => set({ publicityRequired: event.currentTarget.checked })}
      />
    </div>
  );
}

type SortingProps = Readonly<{ draft: DraftCase; onSet: (change: Partial<DraftCase>) => void }>;

/** What kind of thing it is, and where it belongs. */
function Sorting({ draft, onSet }: SortingProps) {
  const { t } = useTranslation();
  const words = useWords();
  const workflows = useWorkflows();
  return (
    <div className={css.pair}>
      <NativeSelect
        label={t('intake.kind')}
        value={draft.kind}
        data={[
          { value: 'problem', label: t('intake.problem') },
          { value: 'undertaking', label: t('intake.undertaking') },
        ]}
        onChange={(event) => onSet({ kind: event.currentTarget.value === 'problem' ? 'problem' : 'undertaking' })}
      />
      <NativeSelect
        label={t('intake.workflow')}
        value={draft.workflow}
        data={workflows.map(({ id, label }) => ({ value: id, label: words(label) }))}
        onChange={(event) => onSet({ workflow: event.currentTarget.value })}
      />
      <CodeSelect
        label={t('intake.domain')}
        list={domains}
        of="domain"
        value={draft.domain}
        onChange={(domain) => domain !== '' && onSet({ domain })}
      />
      <CodeSelect
        label={t('intake.severity')}
        list={severities}
        value={draft.severity}
        onChange={(severity) => severity !== '' && onSet({ severity })}
      />
    </div>
  );
}
