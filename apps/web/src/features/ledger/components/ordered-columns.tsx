import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './column-picker.module.css';

export type OrderedColumn = Readonly<{ key: string; name: string; note?: string | null; extra?: ReactNode }>;
export type FreeColumn = Readonly<{ value: string; label: string }>;

/** The button that was pressed last; a new one each time, so that it takes the keyboard back each time. */
type Held = Readonly<{ button: string }>;
type Props = Readonly<{
  columns: readonly OrderedColumn[];
  free: readonly FreeColumn[];
  onMove: (key: string, by: -1 | 1) => void;
  onRemove: (key: string) => void;
  onAdd: (value: string) => void;
}>;

/** Columns in their order: each is moved and removed by its buttons, from the keyboard as with the mouse. */
export function OrderedColumns({ columns, free, onMove, onRemove, onAdd }: Props) {
  const { t } = useTranslation();
  const label = useId();
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  // a row that moves loses the keyboard in some browsers
  useEffect(() => {
    if (held !== null) list.current?.querySelector<HTMLElement>(`[data-button="${held.button}"]`)?.focus();
  }, [held]);
  const move = ({ key, name }: OrderedColumn, index: number, by: -1 | 1) => {
    const place = Math.max(0, Math.min(columns.length - 1, index + by)) + 1;
    setHeld({ button: `${key}/${by}` });
    setSaid(t('ledgerExport.moved', { name, n: place, total: columns.length }));
    onMove(key, by);
  };
  const remove = ({ key, name }: OrderedColumn) => {
    setHeld(null);
    setSaid(t('ledgerExport.removed', { name }));
    onRemove(key);
  };
  const add = (value: string) => {
    const column = free.find((one) => one.value === value);
    if (!column) return;
    setHeld(null);
    setSaid(t('ledgerExport.added', { name: column.label }));
    onAdd(value);
  };
  return (
    <div>
      <div className={css.label} id={label}>
        {t('ledgerExport.columns')}
      </div>
      <ol className={`plain ${css.list}`} aria-labelledby={label} ref={list}>
        {columns.map((column, index) => (
          <li key={column.key} className={css.column}>
            <span className={css.place} aria-hidden>
              {index + 1}
            </span>
            <span className={css.name}>
              {column.name}
              {column.note && <span className="soft small">（{column.note}）</span>}
            </span>
            {column.extra}
            {([-1, 1] as const).map((by) => (
              <ActionIcon
                key={by}
                variant="subtle"
                size="lg"
                data-button={`${column.key}/${by}`}
                aria-label={t(by < 0 ? 'ledgerExport.up' : 'ledgerExport.down', { name: column.name })}
                aria-disabled={by < 0 ? index === 0 : index === columns.length - 1}
                onClick={() => move(column, index, by)}
              >
                {by < 0 ? <IconArrowUp size={18} aria-hidden /> : <IconArrowDown size={18} aria-hidden />}
              </ActionIcon>
            ))}
            <ActionIcon
              variant="subtle"
              size="lg"
              color="red"
              aria-label={t('ledgerExport.remove', { name: column.name })}
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
        data={[{ value: '', label: t('ledgerExport.addHint') }, ...free]}
        onChange={(event) => add(event.currentTarget.value)}
      />
      <output className="visually-hidden" aria-live="polite">
        {said}
      </output>
    </div>
  );
}
