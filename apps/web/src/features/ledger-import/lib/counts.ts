import type { LedgerChoices, LedgerImportView } from '@bihuan/contracts';

/** How many lines would be registered and changed under these choices. */
export function countsOf(
  verdicts: LedgerImportView['verdicts'],
  { duplicates, closed, existing }: Pick<LedgerChoices, 'duplicates' | 'closed' | 'existing'>,
): { readonly add: number; readonly update: number } {
  const add =
    verdicts.new +
    (duplicates === 'register' ? verdicts['possible-duplicate'] : 0) +
    (closed === 'register' ? verdicts.closed : 0);
  return { add, update: existing === 'update' ? verdicts.update : 0 };
}
