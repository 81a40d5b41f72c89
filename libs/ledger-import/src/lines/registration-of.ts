import {
  caseRegistration,
  cellName,
  ledgerFields,
  type CaseRegistration,
  type LedgerColumn,
  type LedgerDefaults,
  type LedgerFault,
  type LedgerField,
  type LedgerValues,
} from '@bihuan/contracts';
import { findingOf, titleOf } from './wording';

/** What a new case would be registered with: what the line says, and the defaults for what it does not. */
export function registrationOf(values: LedgerValues, defaults: LedgerDefaults): CaseRegistration {
  const { publicityRequired, workflow, template, inspectionId } = defaults;
  return {
    type: 'case.registered',
    workflow,
    template,
    inspectionId,
    publicityRequired,
    origin: null,
    title: titleOf(values),
    finding: findingOf(values),
    cause: or(values.cause, null),
    sourceType: or(values.sourceType, defaults.sourceType),
    domain: or(values.domain, defaults.domain),
    severity: or(values.severity, defaults.severity),
    externalNumber: or(values.externalNumber, null),
    amount: or(values.amount, null),
    rectificationType: or(values.rectificationType, null),
    leadUnitId: or(values.leadUnit, defaults.leadUnitId),
    assistUnitIds: or(values.assistUnits, []),
    territoryUnitIds: or(values.territoryUnits, []),
    verifyUnitId: or(values.verifyUnit, defaults.verifyUnitId),
    deadlineRule: or(values.deadline, defaults.deadlineRule),
  };
}

const or = <Value, Other>(value: Value | undefined, other: Other): Value | Other => value ?? other;

/** Which column a part of a registration is read from, and what would be taken. */
const expectations: Readonly<Record<string, { readonly fields: readonly LedgerField[]; zh: string; en: string }>> = {
  title: { fields: ['title', 'finding', 'detail'], zh: '问题的表述，不能为空', en: 'The problem in words' },
  finding: {
    fields: ['finding', 'detail', 'title'],
    zh: '问题的表述，最多 10000 字',
    en: 'The problem in words, at most 10,000 characters',
  },
  cause: { fields: ['cause'], zh: '最多 4000 字', en: 'At most 4,000 characters' },
  externalNumber: { fields: ['externalNumber'], zh: '最多 100 字', en: 'At most 100 characters' },
  assistUnitIds: { fields: ['assistUnits'], zh: '最多 20 个单位', en: 'At most 20 units' },
  territoryUnitIds: { fields: ['territoryUnits'], zh: '最多 200 个单位', en: 'At most 200 units' },
};

/** What stands against registering a line, though each of its cells could be read. */
export function registrationFaults(
  registration: CaseRegistration,
  { row, columns }: { readonly row: number; readonly columns: readonly LedgerColumn[] },
): LedgerFault[] {
  const checked = caseRegistration.safeParse(registration);
  const parts = checked.success ? [] : [...new Set(checked.error.issues.map(({ path }) => String(path[0])))];
  // an empty finding leaves the title empty as well: that is one fault
  const told = parts.includes('title') ? parts.filter((part) => part !== 'finding') : parts;
  return told.map((part) => {
    const { fields, zh, en } = expectations[part] ?? { fields: [], zh: '可以立项的内容', en: 'What can be registered' };
    const found = columns.find(({ field }) => field !== null && fields.includes(field));
    const field = found?.field ?? fields[0] ?? 'finding';
    const column = found?.column ?? 0;
    return {
      row,
      column,
      cell: cellName(column, row),
      field,
      value: part === 'title' ? '' : ledgerFields[field].zh,
      expected: { zh, en },
    };
  });
}
