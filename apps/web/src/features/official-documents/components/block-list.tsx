import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import type { DocumentBlock, TableBlock } from '@bihuan/contracts';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { reworded, wordsOf } from '../lib/editable';
import css from './documents.module.css';

type Props = Readonly<{ blocks: readonly DocumentBlock[]; onChange: (blocks: readonly DocumentBlock[]) => void }>;

/** A table longer than this is corrected in the cases that it lists. */
const MOST_ROWS = 40;

/** The text, piece by piece: words can be changed, taken out, and added behind each piece. */
export function BlockList({ blocks, onChange }: Props) {
  const { t } = useTranslation();
  const put = (place: number, block: DocumentBlock) => onChange(blocks.with(place, block));
  const remove = (place: number) => onChange(blocks.toSpliced(place, 1));
  const add = (place: number) => onChange(blocks.toSpliced(place, 0, { type: 'paragraph', runs: [{ text: ' ' }] }));
  return (
    <div className="stack">
      {blocks.map((block, place) => (
        // Pieces of a text have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={place} className={css.block}>
          <BlockField block={block} place={place + 1} onChange={(next) => put(place, next)} />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('documents.editor.remove', { n: place + 1 })}
            onClick={() => remove(place)}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
          <div>
            <Button size="xs" variant="subtle" onClick={() => add(place + 1)}>
              {t('documents.editor.add')}
              <span className="visually-hidden">{t('documents.editor.after', { n: place + 1 })}</span>
            </Button>
          </div>
        </div>
      ))}
      {blocks.length === 0 && (
        <Button variant="default" onClick={() => add(0)}>
          {t('documents.editor.add')}
        </Button>
      )}
    </div>
  );
}

type FieldProps = Readonly<{ block: DocumentBlock; place: number; onChange: (block: DocumentBlock) => void }>;

function BlockField({ block, place, onChange }: FieldProps) {
  const { t } = useTranslation();
  const n = place;
  if (block.type === 'paragraph')
    return (
      <Textarea
        autosize
        minRows={1}
        label={t('documents.editor.paragraph', { n })}
        value={wordsOf(block)}
        onChange={(event) => onChange(reworded(block, event.currentTarget.value || ' '))}
      />
    );
  if (block.type === 'heading')
    return (
      <TextInput
        label={t('documents.editor.heading', { n })}
        value={block.text}
        onChange={(event) => onChange({ ...block, text: event.currentTarget.value })}
      />
    );
  if (block.type === 'table') return <Cells table={block} place={place} onChange={onChange} />;
  return <p className="soft">{'title' in block ? block.title : t('documents.editor.fixed')}</p>;
}

type CellsProps = Readonly<{ table: TableBlock; place: number; onChange: (block: DocumentBlock) => void }>;

function Cells({ table, place, onChange }: CellsProps) {
  const { t } = useTranslation();
  const { columns, rows } = table;
  if (rows.length > MOST_ROWS) return <p className="soft">{t('documents.editor.longTable', { n: rows.length })}</p>;
  const change = (row: number, cell: number, text: string) => {
    const cells = rows[row]?.cells.map((old, index) => (index === cell ? { ...old, text } : old)) ?? [];
    onChange({ ...table, rows: rows.map((old, index) => (index === row ? { ...old, cells } : old)) });
  };
  return (
    <fieldset className={css.cells}>
      <legend>{t('documents.editor.table', { n: place })}</legend>
      {rows.map((row, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={at} className={css.row}>
          <legend className="small">{t('documents.editor.row', { n: at + 1 })}</legend>
          {columns.map(({ header }, cell) => (
            <Textarea
              key={header}
              size="sm"
              autosize
              minRows={1}
              label={header}
              value={row.cells[cell]?.text ?? ''}
              onChange={(event) => change(at, cell, event.currentTarget.value)}
            />
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}
