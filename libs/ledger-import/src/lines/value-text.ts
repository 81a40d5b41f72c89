import { ruleInWords } from '@bihuan/calendar';
import {
  domains,
  ledgerFieldDefinitions,
  ledgerFields,
  ledgerValues,
  rectificationTypes,
  results,
  severities,
  sourceTypes,
  type CodeList,
  type LedgerField,
  type LedgerImportLineView,
  type LedgerValues,
} from '@bihuan/contracts';

export type NameOf = (unitId: string) => string | undefined;

const codeLists: Readonly<Partial<Record<LedgerField, CodeList>>> = {
  sourceType: sourceTypes,
  domain: domains,
  severity: severities,
  rectificationType: rectificationTypes,
  result: results,
};

/** What a line says under a field, as people read it. */
export function valueText(field: keyof LedgerValues, values: LedgerValues, nameOf: NameOf): string {
  const value = values[field];
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return textOf(field, value, nameOf);
  if (Array.isArray(value))
    return value
      .map((part) => (typeof part === 'string' ? (nameOf(part) ?? '') : part.text))
      .join(field === 'measures' ? '\n' : '、');
  return ruleInWords(value);
}

function textOf(field: keyof LedgerValues, value: string, nameOf: NameOf): string {
  if (ledgerFieldDefinitions[field].kind === 'unit') return nameOf(value) ?? '';
  return codeLists[field]?.[value]?.zh ?? value;
}

export function namesText(unitIds: readonly string[], nameOf: NameOf): string {
  return unitIds.map((id) => nameOf(id) ?? '').join('、');
}

/** Everything that a line says, field by field. */
export function valueTexts(values: LedgerValues, nameOf: NameOf): LedgerImportLineView['values'] {
  const fields = Object.keys(ledgerValues.shape) as (keyof LedgerValues)[];
  return fields.flatMap((field) => {
    const value = valueText(field, values, nameOf);
    return value ? [{ label: ledgerFields[field], value }] : [];
  });
}
