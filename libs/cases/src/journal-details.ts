import {
  caseEventBodies,
  deadlineRule,
  closureReturnReasons,
  formOf,
  results,
  verdicts,
  verificationMethods,
  type CaseEventType,
  type FormField,
  type JournalEntry,
  type Words,
} from '@bihuan/contracts';

type NameOf = (id: string) => string | undefined;

const choices: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  reasonCode: closureReturnReasons,
  result: results,
  verdict: verdicts,
  method: verificationMethods,
};

/** What an event carried, in words: one line per field of its form that says something to a reader. */
export function detailsOf(
  type: string,
  payload: Readonly<Record<string, unknown>>,
  nameOf: NameOf,
): JournalEntry['details'] {
  if (!isEventType(type)) return [];
  return formOf(caseEventBodies[type]).flatMap((field) => {
    const value = inWords(field, payload[field.name], nameOf);
    return value ? [{ label: field.label, value }] : [];
  });
}

/** The ids in a payload whose names a reader wants to see. */
export function idsIn(payload: Readonly<Record<string, unknown>>): string[] {
  const { leadUnitId, verifyUnitId, assistUnitIds, fileId, measureId, evidenceId } = payload;
  return [leadUnitId, verifyUnitId, assistUnitIds, fileId, measureId, evidenceId]
    .flat()
    .filter((id) => typeof id === 'string');
}

function isEventType(type: string): type is CaseEventType {
  return Object.hasOwn(caseEventBodies, type);
}

/** How the value of each kind of field reads; a kind that is not here reads as its text. */
const readers: Readonly<
  Partial<Record<FormField['widget'], (value: unknown, nameOf: NameOf, field: FormField) => string | undefined>>
> = {
  choice: (value, _nameOf, field) => choices[field.name]?.[text(value)]?.zh ?? text(value),
  boolean: (value) => (value === true ? '是' : undefined),
  unit: (value, nameOf) => nameOf(text(value)),
  file: (value, nameOf) => nameOf(text(value)),
  measure: (value, nameOf) => nameOf(text(value)),
  evidence: (value, nameOf) => nameOf(text(value)),
  units: (value, nameOf) => listOf(value).map(nameOf).filter(Boolean).join('、'),
  names: (value) => listOf(value).join('、'),
  measures: (value) => `${Array.isArray(value) ? value.length : 0} 条`,
  deadline: (value) => ruleInWords(value),
};

function inWords(field: FormField, value: unknown, nameOf: NameOf): string | undefined {
  if (value === null || value === undefined) return undefined;
  const read = readers[field.widget];
  return (read ? read(value, nameOf, field) : text(value)) || undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function ruleInWords(value: unknown): string | undefined {
  const rule = deadlineRule.safeParse(value).data;
  switch (rule?.kind) {
    case 'working-days':
      return `${rule.value}个工作日`;
    case 'days':
      return `${rule.value}日`;
    case 'months':
      return `${rule.value}个月`;
    case 'fixed':
      return rule.date;
    case 'none':
      return '长期坚持，不设期限';
    default:
      return undefined;
  }
}
