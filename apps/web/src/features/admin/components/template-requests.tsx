import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorAt, errorsBelow } from '../../../shared/lib/field-errors';
import { countedKinds } from '../../../shared/trade/deadline-draft';
import { DeadlineField } from '../../../shared/trade/deadline-field';
import { mostUnits } from '../lib/template-draft';
import type { TemplatePartProps } from './template-dialog';
import css from './templates-page.module.css';

type OptionalProps = Readonly<{ label: string; isSet: boolean; onSet: (isSet: boolean) => void; children: ReactNode }>;

/** A step that a kind of matter may not know: its limits appear when it is ticked. */
export function Optional({ label, isSet, onSet, children }: OptionalProps) {
  return (
    <fieldset className={css.group}>
      <legend className="visually-hidden">{label}</legend>
      <Checkbox label={label} checked={isSet} onChange={(event) => onSet(event.currentTarget.checked)} />
      {isSet && <div className={css.within}>{children}</div>}
    </fieldset>
  );
}

type NumberProps = Readonly<{
  label: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  required?: boolean;
}>;

export function NumberField({ onChange, ...rest }: NumberProps) {
  return (
    <TextInput
      {...rest}
      type="number"
      inputMode="numeric"
      min={0}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function AssistLimits({ draft: { assist }, errors, onSet }: TemplatePartProps) {
  const { t } = useTranslation();
  const set = (change: Partial<typeof assist>) => onSet({ assist: { ...assist, ...change } });
  return (
    <Optional label={t('templates.has.assist')} isSet={assist.isSet} onSet={(isSet) => set({ isSet })}>
      <div className={css.numbers}>
        {(['workingDaysBefore', 'percentOfPeriod'] as const).map((name) => (
          <NumberField
            key={name}
            label={t(`templates.limits.${name}`)}
            error={errors[`assist.${name}`]}
            value={assist[name]}
            onChange={(value) => set({ [name]: value })}
          />
        ))}
      </div>
      <p className="soft small">{t('templates.limits.assistHint')}</p>
    </Optional>
  );
}

export function ExtensionLimits({ draft: { extension }, errors, onSet }: TemplatePartProps) {
  const { t } = useTranslation();
  const set = (change: Partial<typeof extension>) => onSet({ extension: { ...extension, ...change } });
  return (
    <Optional label={t('templates.has.extension')} isSet={extension.isSet} onSet={(isSet) => set({ isSet })}>
      <div className={css.numbers}>
        <NumberField
          label={t('templates.limits.times')}
          required
          error={errors['extension.times']}
          value={extension.times}
          onChange={(times) => set({ times })}
        />
        <NumberField
          label={t('templates.limits.atMost')}
          required
          error={errorAt(errors, 'extension.atMost') && t('templates.limits.atMostFault')}
          value={extension.most}
          onChange={(most) => set({ most })}
        />
        <NativeSelect
          label={t('templates.limits.atMostUnit')}
          value={extension.mostUnit}
          data={mostUnits.map((unit) => ({ value: unit, label: t(`templates.limits.${unit}`) }))}
          onChange={({ currentTarget }) =>
            set({ mostUnit: mostUnits.find((unit) => unit === currentTarget.value) ?? 'percent' })
          }
        />
        <NumberField
          label={t('templates.limits.noticeWorkingDays')}
          required
          error={errors['extension.noticeWorkingDays']}
          value={extension.noticeWorkingDays}
          onChange={(noticeWorkingDays) => set({ noticeWorkingDays })}
        />
      </div>
      <DeadlineField
        label={t('templates.limits.decideWithin')}
        kinds={countedKinds}
        required
        errors={errorsBelow(errors, 'extension.decideWithin')}
        value={extension.decideWithin}
        onChange={(decideWithin) => set({ decideWithin })}
      />
      <Checkbox
        label={t('templates.limits.superiorConsent')}
        checked={extension.superiorConsent}
        onChange={(event) => set({ superiorConsent: event.currentTarget.checked })}
      />
    </Optional>
  );
}
