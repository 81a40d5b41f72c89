import { Checkbox, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/loaded';
import { useMoreCases } from '../api/find-cases';
import css from './documents.module.css';

type Props = Readonly<{
  except: string;
  /** Only cases in which this unit has a part. */
  unitId: string | null;
  chosen: readonly string[];
  most: number;
  onChange: (chosen: readonly string[]) => void;
}>;

/** Further cases for the same document, found by a part of their text. */
export function MoreCases({ except, unitId, chosen, most, onChange }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text, 300);
  const query = useMoreCases(asked, unitId);
  const toggle = (id: string, isOn: boolean) =>
    onChange(isOn ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <fieldset className="plain stack">
      <legend>{t('documents.moreCases', { n: chosen.length })}</legend>
      <TextInput
        label={t('documents.findCases')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Loaded query={query} lines={3}>
        {({ items }) => (
          <div className={css.choices}>
            {items
              .filter(({ id }) => id !== except)
              .map(({ id, number, title }) => (
                <Checkbox
                  key={id}
                  checked={chosen.includes(id)}
                  disabled={!chosen.includes(id) && chosen.length >= most}
                  label={`${number} ${title}`}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                />
              ))}
          </div>
        )}
      </Loaded>
    </fieldset>
  );
}
