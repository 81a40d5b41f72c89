import { shownConditions, type LedgerFilters, type ShownCondition } from './ledger-filters';

/** Changes of the address: an empty value takes a condition away. */
export type Change = Readonly<Record<string, string | undefined>>;
/** A condition in force: its value in words, and what takes it away. */
export type Chip = Readonly<{ name: ShownCondition; value: string; without: Change }>;
/** Says a value in words. */
export type Say = (name: ShownCondition, value: string) => string;

/** A step belongs to its workflow: it goes with it. */
const dependents: Partial<Record<ShownCondition, Change>> = { workflow: { state: undefined } };

/** The conditions that narrow the ledger, as they are shown above it. */
export function chipsOf(filters: LedgerFilters, say: Say): Chip[] {
  return shownConditions.flatMap((name) => {
    const value = filters[name];
    if (value === undefined || value === '') return [];
    return [{ name, value: say(name, value), without: { ...dependents[name], [name]: undefined } }];
  });
}
