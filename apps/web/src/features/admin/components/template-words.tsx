import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorAt, errorsBelow } from '../../../shared/lib/field-errors';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { DeadlineField } from '../../../shared/trade/deadline-field';
import type { TemplatePartProps } from './template-dialog';
import css from './templates-page.module.css';

/** What a template is called, whom it is for, what it rests on, and the deadline that it proposes. */
export function TemplateWords({ draft, errors, onSet, isNew }: TemplatePartProps & Readonly<{ isNew: boolean }>) {
  const { t } = useTranslation();
  return (
    <>
      {isNew && (
        <TextInput
          data-autofocus
          label={t('templates.code')}
          description={t('templates.codeHint')}
          required
          maxLength={20}
          error={errors['code']}
          value={draft.code}
          onChange={(event) => onSet({ code: event.currentTarget.value })}
        />
      )}
      <TextInput
        data-autofocus={!isNew || undefined}
        label={t('templates.zh')}
        required
        maxLength={100}
        error={errors['label.zh']}
        value={draft.zh}
        onChange={(event) => onSet({ zh: event.currentTarget.value })}
      />
      <TextInput
        label={t('templates.en')}
        required
        maxLength={100}
        error={errors['label.en']}
        value={draft.en}
        onChange={(event) => onSet({ en: event.currentTarget.value })}
      />
      <Textarea
        label={t('templates.basis')}
        description={t('templates.basisHint')}
        required
        autosize
        minRows={3}
        maxLength={500}
        error={errors['basis']}
        value={draft.basis}
        onChange={(event) => onSet({ basis: event.currentTarget.value })}
      />
      <WorkflowsField draft={draft} errors={errors} onSet={onSet} />
      <FinishField draft={draft} errors={errors} onSet={onSet} />
      <Checkbox
        label={t('templates.active')}
        checked={draft.active}
        onChange={(event) => onSet({ active: event.currentTarget.checked })}
      />
    </>
  );
}

/** Workflows that are not in use yet stay ticked unseen. */
function WorkflowsField({ draft, errors, onSet }: TemplatePartProps) {
  const { t } = useTranslation();
  const words = useWords();
  const workflows = useWorkflows();
  const error = errorAt(errors, 'workflows');
  return (
    <fieldset className={css.group}>
      <legend>{t('templates.workflows')}</legend>
      <div className={css.ticks}>
        {workflows.map(({ id, label }) => (
          <Checkbox
            key={id}
            label={words(label)}
            checked={draft.workflows.includes(id)}
            onChange={(event) =>
              onSet({
                workflows: event.currentTarget.checked
                  ? [...draft.workflows, id]
                  : draft.workflows.filter((kept) => kept !== id),
              })
            }
          />
        ))}
      </div>
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  );
}

function FinishField({ draft, errors, onSet }: TemplatePartProps) {
  const { t } = useTranslation();
  const { yearly } = draft;
  const setYearly = (change: Partial<typeof yearly>) => onSet({ yearly: { ...yearly, ...change } });
  return (
    <>
      {!yearly.isSet && (
        <DeadlineField
          label={t('templates.finish')}
          required
          errors={errorsBelow(errors, 'finish')}
          value={draft.finish}
          onChange={(finish) => onSet({ finish })}
        />
      )}
      <Checkbox
        label={t('templates.isYearly')}
        checked={yearly.isSet}
        onChange={(event) => setYearly({ isSet: event.currentTarget.checked })}
      />
      {yearly.isSet && (
        <div className={css.numbers}>
          {(['month', 'day'] as const).map((part) => (
            <TextInput
              key={part}
              label={t(`templates.${part}`)}
              required
              type="number"
              inputMode="numeric"
              min={1}
              max={part === 'month' ? 12 : 31}
              error={errors[`yearly.${part}`]}
              value={yearly[part]}
              onChange={(event) => setYearly({ [part]: event.currentTarget.value })}
            />
          ))}
        </div>
      )}
    </>
  );
}
