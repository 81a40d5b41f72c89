import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { disclosures, responses, type EditableField, type Words } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { UnitSelect } from '../../../../shared/trade/unit-select';

type Props = Readonly<{ of: EditableField; label: string; value: string; onChange: (value: string) => void }>;

const labels: Readonly<Record<string, Words>> = { ...responses, ...disclosures };

/** The field of a cell, drawn as the form of its event draws it. */
export function CellField({ of: { column, field }, label, value, onChange }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const length = field.maxLength ?? 4000;
  if (field.widget === 'unit') {
    return <UnitSelect label={label} value={value || null} onChange={(id) => onChange(id ?? '')} />;
  }
  if (field.options !== null) {
    const options = field.options.map((code) => {
      const known = labels[code];
      return { value: code, label: known ? words(known) : code };
    });
    return (
      <NativeSelect
        label={label}
        value={value}
        data={[{ value: '', label: t('common.notSet') }, ...options]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (field.widget === 'boolean') {
    return (
      <NativeSelect
        label={label}
        value={value}
        data={[
          { value: '是', label: t('common.yes') },
          { value: '否', label: t('common.no') },
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (field.widget === 'textarea') {
    return (
      <Textarea
        label={label}
        value={value}
        maxLength={length}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      type={field.widget === 'date' ? 'date' : 'text'}
      label={label}
      description={column === 'deadline' ? t('ledgerGrid.edit.deadlineHint') : undefined}
      value={value}
      maxLength={length}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
