import { ActionIcon, NativeSelect } from '@mantine/core';
import { exportFields, type ExportField } from '@bihuan/contracts';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { addColumn, moveColumn, removeColumn, type DraftColumn, type ExportDraft } from '../lib/export-draft';
import css from './column-picker.module.css';

/** The button that was pressed last; a new one each time, so that it takes the keyboard back each time. */
type Held = Readonly<{ button: string }>;
type Props = Readonly<{ draft: ExportDraft; onChange: (draft: ExportDraft) => void }>;
const fields = Object.keys(exportFields) as readonly ExportField[];

/** The columns in their order: each is moved and removed by its buttons, from the keyboard as with the mouse. */
export function ColumnPicker({ draft, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const label = useId();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const nameOf = ({ field, heading }: Pick<DraftColumn, 'field' | 'heading'>) => heading ?? words(exportFields[field]);
  // a row that moves loses the keyboard in some browsers
  useEffect(() => {
    if (held !== null) list.current?.querySelector<HTMLElement>(`[data-button="${held.button}"]`)?.focus();
  }, [held]);
  const move = (column: DraftColumn, by: -1 | 1) => {
    const next = moveColumn(draft, column.key, by);
    const place = next.columns.findIndex(({ key }) => key === column.key) + 1;
    setHeld({ button: `${column.key}/${by}` });
    setSaid(t('ledgerExport.moved', { name: nameOf(column), n: place, total: next.columns.length }));
    onChange(next);
  };
  const remove = (column: DraftColumn) => {
    setHeld(null);
    setSaid(t('ledgerExport.removed', { name: nameOf(column) }));
    onChange(removeColumn(draft, column.key));
  };
  const add = (value: string) => {
    const field = fields.find((one) => one === value);
    if (!field) return;
    setHeld(null);
    setSaid(t('ledgerExport.added', { name: words(exportFields[field]) }));
    onChange(addColumn(draft, field));
  };
  const free = fields.filter((field) => field === 'blank' || draft.columns.every((column) => column.field !== field));
  return (
    <div>
      <div className={css.label} id={label}>
        {t('ledgerExport.columns')}
      </div>
      <ol className={`plain ${css.list}`} aria-labelledby={label} ref={list}>
        {draft.columns.map((column, index) => (
          <li key={column.key} className={css.column}>
            <span className={css.place} aria-hidden>
              {index + 1}
            </span>
            <span className={css.name}>
              {nameOf(column)}
              {column.group && <span className="soft small">（{column.group}）</span>}
            </span>
            {([-1, 1] as const).map((by) => (
              <ActionIcon
                key={by}
                variant="subtle"
                size="lg"
                data-button={`${column.key}/${by}`}
                aria-label={t(by < 0 ? 'ledgerExport.up' : 'ledgerExport.down', { name: nameOf(column) })}
                aria-disabled={by < 0 ? index === 0 : index === draft.columns.length - 1}
                onClick={() => move(column, by)}
              >
                {by < 0 ? <IconArrowUp size={18} aria-hidden /> : <IconArrowDown size={18} aria-hidden />}
              </ActionIcon>
            ))}
            <ActionIcon
              variant="subtle"
              size="lg"
              color="red"
              aria-label={t('ledgerExport.remove', { name: nameOf(column) })}
              onClick={() => remove(column)}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <NativeSelect
        mt="sm"
        label={t('ledgerExport.add')}
        value=""
        data={[
          { value: '', label: t('ledgerExport.addHint') },
          ...free.map((field) => ({ value: field, label: words(exportFields[field]) })),
        ]}
        onChange={(event) => add(event.currentTarget.value)}
      />
      <output className="visually-hidden" aria-live="polite">
        {said}
      </output>
    </div>
  );
}
