import { useTranslation } from 'react-i18next';
import { errorsBelow } from '../../../shared/lib/field-errors';
import { countedKinds } from '../../../shared/trade/deadline-draft';
import { DeadlineField } from '../../../shared/trade/deadline-field';
import { optionalLimits } from '../lib/template-draft';
import { AssistLimits, ExtensionLimits, NumberField, Optional } from './template-requests';
import type { TemplatePartProps } from './template-dialog';
import css from './templates-page.module.css';

/** The limits of each step; errors are named as in the terms. */
export function TemplateLimits({ draft, errors, onSet }: TemplatePartProps) {
  const { t } = useTranslation();
  const { objection, progress } = draft;
  const setObjection = (change: Partial<typeof objection>) => onSet({ objection: { ...objection, ...change } });
  return (
    <>
      {optionalLimits.map((name) => {
        const limit = draft.limits[name];
        const set = (change: Partial<typeof limit>) =>
          onSet({ limits: { ...draft.limits, [name]: { ...limit, ...change } } });
        return (
          <Optional key={name} label={t(`templates.has.${name}`)} isSet={limit.isSet} onSet={(isSet) => set({ isSet })}>
            <DeadlineField
              label={t(`templates.limits.${name}`)}
              kinds={countedKinds}
              required
              errors={errorsBelow(errors, name)}
              value={limit.rule}
              onChange={(rule) => set({ rule })}
            />
          </Optional>
        );
      })}
      <Optional
        label={t('cadences.terms.has')}
        isSet={progress.isSet}
        onSet={(isSet) => onSet({ progress: { ...progress, isSet } })}
      >
        <DeadlineField
          label={t('cadences.terms.every')}
          kinds={countedKinds}
          required
          errors={errorsBelow(errors, 'progress.every')}
          value={progress.rule}
          onChange={(rule) => onSet({ progress: { ...progress, rule } })}
        />
      </Optional>
      <AssistLimits draft={draft} errors={errors} onSet={onSet} />
      <ExtensionLimits draft={draft} errors={errors} onSet={onSet} />
      <Optional label={t('templates.has.objection')} isSet={objection.isSet} onSet={(isSet) => setObjection({ isSet })}>
        <DeadlineField
          label={t('templates.limits.fileWithin')}
          kinds={countedKinds}
          required
          errors={errorsBelow(errors, 'objection.fileWithin')}
          value={objection.fileWithin}
          onChange={(fileWithin) => setObjection({ fileWithin })}
        />
        <DeadlineField
          label={t('templates.limits.objectionDecideWithin')}
          kinds={countedKinds}
          required
          errors={errorsBelow(errors, 'objection.decideWithin')}
          value={objection.decideWithin}
          onChange={(decideWithin) => setObjection({ decideWithin })}
        />
      </Optional>
      <DeadlineField
        label={t('templates.limits.publicity')}
        kinds={countedKinds}
        required
        errors={errorsBelow(errors, 'publicity')}
        value={draft.publicity}
        onChange={(publicity) => onSet({ publicity })}
      />
      <div className={css.numbers}>
        <NumberField
          label={t('templates.limits.verifiers')}
          required
          error={errors['verifiers']}
          value={draft.verifiers}
          onChange={(verifiers) => onSet({ verifiers })}
        />
      </div>
    </>
  );
}
