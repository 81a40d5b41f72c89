import { exportFields, type ExportField } from '@bihuan/contracts';
import { useWords } from '../../../shared/i18n/use-words';
import { addColumn, moveColumn, removeColumn, type ExportDraft } from '../lib/export-draft';
import { OrderedColumns } from './ordered-columns';

type Props = Readonly<{ draft: ExportDraft; onChange: (draft: ExportDraft) => void }>;
const fields = Object.keys(exportFields) as readonly ExportField[];

/** The columns of what is exported; one that is to be filled in by hand may be there more than once. */
export function ColumnPicker({ draft, onChange }: Props) {
  const words = useWords();
  const free = fields.filter((field) => field === 'blank' || draft.columns.every((column) => column.field !== field));
  const add = (value: string) => {
    const field = fields.find((one) => one === value);
    if (field) onChange(addColumn(draft, field));
  };
  return (
    <OrderedColumns
      columns={draft.columns.map(({ key, field, heading, group }) => ({
        key: String(key),
        name: heading ?? words(exportFields[field]),
        note: group,
      }))}
      free={free.map((field) => ({ value: field, label: words(exportFields[field]) }))}
      onMove={(key, by) => onChange(moveColumn(draft, Number(key), by))}
      onRemove={(key) => onChange(removeColumn(draft, Number(key)))}
      onAdd={add}
    />
  );
}
