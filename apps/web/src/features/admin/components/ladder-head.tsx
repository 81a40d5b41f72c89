import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../../shared/lib/field-errors';
import type { LadderDraft } from '../lib/ladder-draft';
import { LeadField } from './lead-field';

type Props = Readonly<{
  draft: LadderDraft;
  errors: FieldErrors;
  onSet: (change: Partial<LadderDraft>) => void;
}>;

/** What a ladder is called and rests on, which periods it is for, and when its lights turn. */
export function LadderHead({ draft, errors, onSet }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {(['zh', 'en'] as const).map((language, index) => (
        <TextInput
          key={language}
          data-autofocus={index === 0 || undefined}
          label={t(`ladders.${language}`)}
          required
          maxLength={100}
          error={errors[`label.${language}`]}
          value={draft[language]}
          onChange={(event) => onSet({ [language]: event.currentTarget.value })}
        />
      ))}
      <Textarea
        label={t('ladders.basis')}
        description={t('ladders.basisHint')}
        required
        autosize
        minRows={3}
        maxLength={500}
        error={errors['basis']}
        value={draft.basis}
        onChange={(event) => onSet({ basis: event.currentTarget.value })}
      />
      {draft.upTo && (
        <LeadField
          label={t('ladders.limit')}
          name="upTo"
          errors={errors}
          value={draft.upTo}
          onChange={(upTo) => onSet({ upTo })}
        />
      )}
      <Checkbox
        label={t('ladders.hasNear')}
        checked={draft.hasNear}
        onChange={(event) => onSet({ hasNear: event.currentTarget.checked })}
      />
      {draft.hasNear && (
        <LeadField
          label={t('ladders.near')}
          name="near"
          errors={errors}
          value={draft.near}
          onChange={(near) => onSet({ near })}
        />
      )}
      <LeadField
        label={t('ladders.warning')}
        name="warning"
        errors={errors}
        value={draft.warning}
        onChange={(warning) => onSet({ warning })}
      />
      {draft.upTo && (
        <Checkbox
          label={t('ladders.active')}
          checked={draft.active}
          error={errors['active']}
          onChange={(event) => onSet({ active: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
