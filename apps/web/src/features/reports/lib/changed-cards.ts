import type { FigureChanges } from '@bihuan/contracts';

/** The cards of the report that fresh figures would change, with what they would say; what it does not contain is left out. */
export function changedCards(
  changes: FigureChanges['changes'],
): ReadonlyMap<string, Readonly<{ after: string | null }>> {
  return new Map(changes.filter(({ inReport }) => inReport).map(({ card, after }) => [card, { after }]));
}
