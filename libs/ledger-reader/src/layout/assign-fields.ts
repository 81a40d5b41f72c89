import type { LedgerField, Words } from '@bihuan/contracts';
import type { Candidate } from './header-field';

export type Assignment = { readonly field: LedgerField | null; readonly confidence: number; readonly reason: Words };

const LEFT_OUT: Words = { zh: '没有认出这一列的含义', en: 'the meaning of this column is not known' };
const LEAST = 0.28;

type Claim = Candidate & { readonly column: number };

function taken(claim: Claim): Words {
  return {
    zh: `“${claim.reason.zh}”，但另一列更像`,
    en: `${claim.reason.en}, but another column is more like it`,
  };
}

/**
 * Gives each field to the column that is surest of it, and each column the surest field that is left. A claim at the same
 * height goes to the column further left: ledgers name the main thing first.
 */
export function assignFields(candidates: readonly (readonly Candidate[])[]): readonly Assignment[] {
  const claims = candidates
    .flatMap((of, column) => of.map((candidate): Claim => ({ ...candidate, column })))
    .filter(({ confidence }) => confidence >= LEAST)
    .toSorted((a, b) => b.confidence - a.confidence || a.column - b.column);
  const byColumn = new Map<number, Claim>();
  const fields = new Set<LedgerField>();
  for (const claim of claims) {
    if (byColumn.has(claim.column) || fields.has(claim.field)) continue;
    byColumn.set(claim.column, claim);
    fields.add(claim.field);
  }
  return candidates.map((of, column) => {
    const claim = byColumn.get(column);
    if (claim !== undefined) return { field: claim.field, confidence: claim.confidence, reason: claim.reason };
    const lost = of[0];
    return { field: null, confidence: 0, reason: lost === undefined ? LEFT_OUT : taken({ ...lost, column }) };
  });
}
