import type { PlainDate } from '@bihuan/contracts';
import type { CaseContext } from '../memory';

/** The ledger of a clock that starts anew: nothing stood still, nothing was added. */
export const freshClock = {
  extensions: { count: 0, days: 0, workingDays: 0 },
  pauses: [],
  added: 0,
  dueBase: null,
} as const satisfies Partial<CaseContext>;

/** Entries of the journal from before the ledger tell the date alone: the period is counted on from there. */
export function countedFrom(due: PlainDate): Pick<CaseContext, 'dueOn' | 'pauses' | 'added' | 'dueBase'> {
  return { dueOn: due, pauses: [], added: 0, dueBase: due };
}
