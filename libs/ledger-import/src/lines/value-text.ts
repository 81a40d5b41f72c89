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
  type DeadlineRule,
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
  return ruleText(value);
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

/** A deadline in the words of a ledger. */
export function ruleText(rule: DeadlineRule): string {
  switch (rule.kind) {
    case 'working-days':
      return `${rule.value}个工作日`;
    case 'days':
      return `${rule.value}日`;
    case 'months':
      return `${rule.value}个月`;
    case 'fixed':
      return rule.date;
    case 'none':
      return '长期坚持';
  }
}
