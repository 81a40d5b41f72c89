import { Button, TextInput } from '@mantine/core';
import type { Words } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import css from '../year.module.css';

type Props = Readonly<{ label: Words; formula: Words | null; onRemove: () => void; children: ReactNode }>;

/** A rule with the formula that its fields come to. */
export function RuleFrame({ label, formula, onRemove, children }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const name = words(label);
  return (
    <fieldset className={css.rule}>
      <legend>{name}</legend>
      <p className={css.shown} aria-live="polite">
        {formula ? words(formula) : t('scores.scheme.incomplete')}
      </p>
      <div className={css.fields}>{children}</div>
      <Button
        variant="subtle"
        size="sm"
        mt="sm"
        aria-label={t('scores.scheme.remove', { rule: name })}
        onClick={onRemove}
      >
        {t('common.remove')}
      </Button>
    </fieldset>
  );
}

type NumberProps = Readonly<{
  label: string;
  value: string;
  error?: string;
  placeholder?: string;
  onSet: (text: string) => void;
}>;

/** A number of a rule, kept as it is typed. */
export function RuleNumber({ onSet, ...rest }: NumberProps) {
  return <TextInput {...rest} inputMode="decimal" onChange={(event) => onSet(event.currentTarget.value)} />;
}
