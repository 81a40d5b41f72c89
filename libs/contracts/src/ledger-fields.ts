import { codeOf, type Words } from './words';

/** How a cell under a field is read: what its value becomes. */
export type LedgerFieldKind =
  'text' | 'words' | 'number' | 'date' | 'deadline' | 'unit' | 'units' | 'code' | 'amount' | 'measures' | 'yes-no';

type FieldDefinition = { readonly label: Words; readonly kind: LedgerFieldKind };

const as = <Kind extends LedgerFieldKind>(kind: Kind, zh: string, en: string) => ({ kind, label: { zh, en } }) as const;

/**
 * What a column of a ledger can mean for a case (domain notes §4.1, §4.2). Stored with remembered layouts: add, never
 * rename. Kind `words` marks what a case has no field for: importers keep it as words beside the case.
 */
export const ledgerFieldDefinitions = {
  sequence: as('number', '序号', 'Number in the list'),
  externalNumber: as('text', '编号', 'External number'),
  title: as('text', '标题', 'Title'),
  finding: as('text', '反馈问题', 'Finding'),
  detail: as('text', '具体表现', 'Details of the finding'),
  cause: as('text', '原因', 'Cause'),
  inspection: as('text', '督查行动', 'Inspection'),
  documentNumber: as('words', '文号', 'Document number'),
  foundOn: as('date', '发现（反馈）日期', 'Found on'),
  sourceType: as('code', '问题来源', 'Source'),
  domain: as('code', '问题领域', 'Domain'),
  severity: as('code', '严重程度', 'Severity'),
  place: as('words', '位置', 'Place'),
  objectName: as('words', '检查对象', 'Object inspected'),
  legalBasis: as('words', '法规政策依据', 'Legal basis'),
  amount: as('amount', '问题金额（万元）', 'Amount (10 000 yuan)'),
  rectificationType: as('code', '整改类型', 'Kind of rectification'),
  goal: as('text', '整改目标', 'Goal'),
  measures: as('measures', '整改措施', 'Measures'),
  measureDue: as('date', '措施完成时限', 'Due date of the measure'),
  measureOwner: as('text', '措施责任人', 'Owner of the measure'),
  standard: as('text', '完成标准', 'Completion standard'),
  deadline: as('deadline', '整改时限', 'Deadline'),
  leadUnit: as('unit', '牵头单位', 'Lead unit'),
  assistUnits: as('units', '配合单位', 'Assist units'),
  territoryUnits: as('units', '属地单位', 'Territory units'),
  verifyUnit: as('unit', '核查单位', 'Verifying unit'),
  leader: as('words', '责任领导', 'Responsible leader'),
  owner: as('words', '责任人', 'Person responsible'),
  contact: as('words', '联系方式', 'Contact'),
  progress: as('text', '整改进展', 'Progress'),
  nextStep: as('text', '下步措施', 'Next step'),
  unresolvedReason: as('text', '未整改到位原因', 'Why not rectified yet'),
  rectifiedAmount: as('amount', '整改到位金额（万元）', 'Amount rectified (10 000 yuan)'),
  result: as('code', '办理结果', 'Result'),
  closed: as('yes-no', '是否销号', 'Closed'),
  closedOn: as('date', '销号日期', 'Closed on'),
  verifiedOn: as('date', '核查日期', 'Verified on'),
  verifiers: as('words', '核查人', 'Verifiers'),
  note: as('text', '备注', 'Note'),
} as const satisfies Readonly<Record<string, FieldDefinition>>;

export type LedgerField = keyof typeof ledgerFieldDefinitions;

/** The fields with their names on screens. */
export const ledgerFields = Object.fromEntries(
  Object.entries(ledgerFieldDefinitions).map(([code, { label }]) => [code, label]),
) as Readonly<Record<LedgerField, Words>>;
export const ledgerField = codeOf(ledgerFields);

/** A case needs words for its problem: one of these must have a column. All other fields are optional. */
export const registeringFields = ['finding', 'title', 'detail'] as const satisfies readonly LedgerField[];

/** Whether a choice of columns tells enough to register cases. */
export function canRegister(fields: Iterable<LedgerField | null>): boolean {
  const chosen = new Set(fields);
  return registeringFields.some((field) => chosen.has(field));
}
