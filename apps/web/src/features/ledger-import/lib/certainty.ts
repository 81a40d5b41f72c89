import type { ProposedColumn } from '@bihuan/contracts';

export type Certainty = 'high' | 'middle' | 'low';

/** How sure the proposal of a column is, as people are told. */
export function certaintyOf({ confidence }: Pick<ProposedColumn, 'confidence'>): Certainty {
  if (confidence >= 0.85) return 'high';
  return confidence >= 0.5 ? 'middle' : 'low';
}
