import { Combobox, Textarea, useCombobox } from '@mantine/core';
import type { CommentAudience, MentionPerson } from '@bihuan/contracts';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useReaders } from '../api/comments-api';
import { insertMention, openMention, type Written } from '../lib/mention';

type Props = Readonly<{
  caseId: string;
  audience: CommentAudience;
  label: string;
  text: string;
  /** With the person whose name was just put in. */
  onChange: (text: string, named?: MentionPerson) => void;
}>;

/** A text in which an @ offers names: arrows go through them, Enter or Tab takes one, Escape closes the list. */
export function MentionField({ caseId, audience, label, text, onChange }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(text.length);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const combobox = useCombobox();
  const found = openMention({ text, caret });
  const mention = found?.start === closedAt ? null : found;
  const readers = useReaders({ caseId, audience, text: mention?.text ?? null });
  const people = mention ? (readers.data?.items ?? []) : [];
  const isOpen = mention !== null && people.length > 0;
  const { resetSelectedOption, selectFirstOption } = combobox;
  const names = people.map(({ id }) => id).join();
  useEffect(() => {
    resetSelectedOption();
    if (isOpen) selectFirstOption();
  }, [isOpen, names, resetSelectedOption, selectFirstOption]);

  const show = (written: Written, person: MentionPerson) => {
    onChange(written.text, person);
    setCaret(written.caret);
    requestAnimationFrame(() => field.current?.setSelectionRange(written.caret, written.caret));
  };
  const choose = (id: string) => {
    const person = people.find((one) => one.id === id);
    if (!person || !mention) return;
    show(insertMention({ text, caret }, mention, person.name), person);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setClosedAt(mention.start);
    else if (event.key === 'ArrowDown') combobox.selectNextOption();
    else if (event.key === 'ArrowUp') combobox.selectPreviousOption();
    else if (event.key === 'Enter' || event.key === 'Tab') combobox.clickSelectedOption();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const follow = () => {
    setCaret(field.current?.selectionStart ?? 0);
    if (found === null) setClosedAt(null);
  };
  return (
    <Combobox store={{ ...combobox, dropdownOpened: isOpen }} onOptionSubmit={choose} withinPortal={false}>
      <Combobox.Target withKeyboardNavigation={false} withAriaAttributes withExpandedAttribute>
        <Textarea
          ref={field}
          role="combobox"
          aria-haspopup="listbox"
          label={label}
          description={t('comments.mentionHint')}
          value={text}
          minRows={3}
          maxRows={12}
          maxLength={2000}
          autosize
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            setCaret(currentTarget.selectionStart);
          }}
          onSelect={follow}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isOpen}>
        <Combobox.Options aria-label={t('comments.people')}>
          {people.map(({ id, name, unit }) => (
            <Combobox.Option key={id} value={id}>
              {name} <span className="small soft">{unit}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
      <output className="visually-hidden">{isOpen ? t('comments.found', { n: people.length }) : ''}</output>
    </Combobox>
  );
}
