import type { ProposedColumn } from '@bihuan/contracts';

export type Certainty = 'high' | 'middle' | 'low' | 'none';

/** How sure the proposal of a column is, as people are told. */
export function certaintyOf({ confidence, field }: Pick<ProposedColumn, 'confidence' | 'field'>): Certainty {
  if (field === null && confidence < 1) return 'none';
  if (confidence >= 0.85) return 'high';
  return confidence >= 0.5 ? 'middle' : 'low';
}
