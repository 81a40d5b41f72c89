import { Combobox, Textarea, useCombobox } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useMention, type MentionText } from './use-mention';

/** A text in which an @ offers names: arrows go through them, Enter or Tab takes one, Escape closes the list. */
export function MentionField({ label, ...written }: MentionText & Readonly<{ label: string }>) {
  const { t } = useTranslation();
  const list = useId();
  const combobox = useCombobox();
  const { field, people, active, choose, onKeyDown, follow } = useMention(written);
  const isOpen = people.length > 0;
  const idOf = (place: number) => `${list}-${place}`;
  const aria = {
    role: 'combobox',
    'aria-haspopup': 'listbox',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen,
    'aria-controls': isOpen ? list : undefined,
    'aria-activedescendant': isOpen ? idOf(active) : undefined,
  } as const;
  return (
    <Combobox
      store={{ ...combobox, dropdownOpened: isOpen }}
      onOptionSubmit={(id) => choose(people.find((one) => one.id === id))}
      withinPortal={false}
    >
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes={false}>
        <Textarea
          {...aria}
          ref={field}
          label={label}
          description={t('comments.mentionHint')}
          value={written.text}
          minRows={3}
          maxRows={12}
          maxLength={2000}
          autosize
          onChange={({ currentTarget: { value, selectionStart } }) => {
            written.onChange(value);
            follow(selectionStart);
          }}
          onSelect={({ currentTarget }) => follow(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options id={list} aria-label={t('comments.people')}>
          {people.map(({ id, name, unit }, place) => (
            <Combobox.Option
              key={id}
              id={idOf(place)}
              value={id}
              selected={place === active}
              aria-selected={place === active}
            >
              {name} <span className="small">{unit}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
      <output className="visually-hidden">{isOpen ? t('comments.found', { n: people.length }) : ''}</output>
    </Combobox>
  );
}
