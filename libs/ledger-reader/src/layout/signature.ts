import type { LayoutProposal, LedgerMapping } from '@bihuan/contracts';
import { plain } from '../cells/plain';

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;
const LENGTH = 64;

/** FNV-1a. It tells layouts apart and guards nothing: whoever forges one gets his own mapping proposed. */
function hash(text: string): string {
  let value = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(text)) value = BigInt.asUintN(LENGTH, (value ^ BigInt(byte)) * FNV_PRIME);
  return value.toString(16).padStart(LENGTH / 4, '0');
}

/** A header without what changes from one month to the next: dates, numbers, brackets, signs. */
function lasting(header: string): string {
  return plain(header)
    .toLowerCase()
    .replaceAll(/截至|截止(?!时|日)/g, '')
    .replaceAll(/\d{4}年|\d{1,2}月(?:\d{1,2}日)?|\d+/g, '')
    .replaceAll(/[^\p{L}/]/gu, '');
}

/** The same for the same columns, whatever their order, the titles above, and dates within the headers. */
export function signatureOf(headers: readonly string[]): string {
  const kept = new Set(headers.map(lasting).filter((header) => header !== ''));
  return hash([...kept].toSorted().join('\n'));
}

const CHOSEN = { zh: '与上次选定的一致', en: 'as it was chosen the last time' };

/** A proposal with what people chose the last time that they saw this layout; columns are found by their headers. */
export function withRemembered(proposal: LayoutProposal, remembered: Pick<LedgerMapping, 'columns'>): LayoutProposal {
  const left = [...remembered.columns];
  const columns = proposal.columns.map((column) => {
    const at = left.findIndex(({ header }) => lasting(header) === lasting(column.header));
    const [known] = at < 0 ? [] : left.splice(at, 1);
    return known === undefined ? column : { ...column, field: known.field, confidence: 1, reason: CHOSEN };
  });
  return { ...proposal, columns };
}
