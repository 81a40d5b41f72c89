import { ledgerFields, type LedgerValues } from '@bihuan/contracts';
import { valueText, type NameOf } from './value-text';
import { cut } from './wording';

const LONGEST_NOTE = 2000;

/**
 * What a case has no field for before its unit has planned. People's telephone numbers stay out: the unit knows its own,
 * and nobody else needs them.
 */
const carried: readonly (keyof LedgerValues)[] = [
  'documentNumber',
  'foundOn',
  'place',
  'objectName',
  'legalBasis',
  'goal',
  'measures',
  'standard',
  'leader',
  'owner',
  'progress',
  'nextStep',
  'unresolvedReason',
  'rectifiedAmount',
  'result',
  'closed',
  'closedOn',
  'verifiedOn',
  'note',
];

const HEADING = '原台账所载：';
const CUT_MARK = '…（全文见导入记录）';

/** What the ledger said beside the problem, as the instruction that the case is issued with; null when it said nothing. */
export function instructionOf(values: LedgerValues, nameOf: NameOf): string | null {
  const lines = carried
    .filter((field) => says(values, field))
    .map((field) => `${ledgerFields[field].zh}：${valueText(field, values, nameOf)}`);
  if (lines.length === 0) return null;
  const text = [HEADING, ...lines].join('\n');
  return text.length > LONGEST_NOTE ? `${cut(text, LONGEST_NOTE - CUT_MARK.length)}${CUT_MARK}` : text;
}

/** Whether a line says anything that would only be kept in the record of the import, were the case not issued. */
export function saysMore(values: LedgerValues): boolean {
  return carried.some((field) => says(values, field));
}

/** That a case is not closed goes without saying. */
function says(values: LedgerValues, field: keyof LedgerValues): boolean {
  return values[field] !== undefined && !(field === 'closed' && values.closed === false);
}
